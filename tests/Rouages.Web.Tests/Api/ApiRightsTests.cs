using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Web.Tests.Api;

/// <summary>Each of these changes its site for good, so each has one of its own.</summary>
public sealed class ApiRightsTests
{
    [Fact]
    public async Task A_token_opens_what_its_person_may_open_now()
    {
        await using var site = await Started(new ApiSite());
        var token = await site.Token("profile", "cooperations", "plans");
        await OpensInside(site, token, HttpStatusCode.OK);
        await Lists(site, token, true);

        await site.Leave();
        await OpensInside(site, token, HttpStatusCode.NotFound);
        await Lists(site, token, false);

        await site.Do(db => db.Set<Person>().Where(person => person.Id == site.Ana.Id).ExecuteDeleteAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Ask("/api/v1/me", token)).Status);
    }

    [Fact]
    public async Task Whoever_no_longer_acts_for_a_member_reads_nothing_inside()
    {
        await using var site = await Started(new ApiSite());
        var token = await site.Token("profile", "cooperations", "plans");
        await OpensInside(site, token, HttpStatusCode.OK);
        await site.Do(db => db.Set<Mandate>().Where(mandate => mandate.PersonId == site.Ana.Id).ExecuteDeleteAsync());
        await OpensInside(site, token, HttpStatusCode.NotFound);
        await Lists(site, token, false);
    }

    [Fact]
    public async Task A_curious_member_reads_the_cooperation_and_not_its_plan()
    {
        await using var site = await Started(new ApiSite());
        var token = await site.Token("cooperations", "plans");
        await site.Do(db => db.Set<Membership>().Where(member => member.CooperationId == site.Closed.Id)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(member => member.Role, MemberRole.Member).SetProperty(member => member.Engagement, Engagement.Curious)));
        Assert.Equal(HttpStatusCode.OK, (await site.Ask(Inside(site)[0], token)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Ask(Inside(site)[1], token)).Status);
    }

    [Fact]
    public async Task A_cooperation_that_ended_is_read_by_its_members_only()
    {
        await using var site = await Started(new ApiSite());
        var token = await site.Token("cooperations", "plans");
        await site.Do(db => db.Set<Cooperation>().ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedAt, site.Clock.Now)));
        await OpensInside(site, token, HttpStatusCode.OK);
        Assert.Contains("\"isClosed\":true", (await site.Ask(Inside(site)[0], token)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Ask($"/api/v1/cooperations/{site.Open.Slug}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Ask($"/api/v1/cooperations/{site.Open.Slug}/diagnoses/1", token)).Status);
        Assert.DoesNotContain(site.Open.Slug, (await site.Ask("/api/v1/cooperations")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_token_and_no_calendar_address_is_written_to_the_log()
    {
        await using var site = await Started(new LoggedSite());
        var token = await site.Token("cooperations");
        Assert.Equal(HttpStatusCode.OK, (await site.Ask($"/api/v1/cooperations/{site.Closed.Slug}", token)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Ask("/api/v1/me", token + "x")).Status);
        using var ana = site.As(site.Ana);
        var address = await ana.CalendarAddress();
        Assert.Equal(HttpStatusCode.OK, (await site.Visit(address)).Answer.Status);
        var log = string.Join('\n', site.Log);
        Assert.Contains("ApiToken was successfully authenticated", log, StringComparison.Ordinal);
        Assert.DoesNotContain(token, log, StringComparison.Ordinal);
        Assert.DoesNotContain(address["/agenda/".Length..^".ics".Length], log, StringComparison.Ordinal);
    }

    private static async Task<T> Started<T>(T site) where T : ApiSite
    {
        await site.InitializeAsync();
        await site.Filled();
        return site;
    }

    private static string[] Inside(ApiSite site) =>
        [$"/api/v1/cooperations/{site.Closed.Slug}", $"/api/v1/cooperations/{site.Closed.Slug}/actions"];

    private static async Task OpensInside(ApiSite site, string token, HttpStatusCode status)
    {
        foreach (var path in Inside(site)) Assert.Equal(status, (await site.Ask(path, token)).Status);
    }

    private static async Task Lists(ApiSite site, string token, bool there)
    {
        foreach (var path in (string[])["/api/v1/cooperations", "/api/v1/me"])
            Assert.Equal(there, (await site.Ask(path, token)).Text.Contains(site.Closed.Slug, StringComparison.Ordinal));
    }

    /// <summary>
    /// A site that keeps all it logs, down to the finest grain but that of the framework's own requests, which production does not write.
    /// </summary>
    private sealed class LoggedSite : ApiSite, ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Log { get; } = new();

        protected override void Replace(IServiceCollection services) =>
            services.AddSingleton<ILoggerProvider>(this).AddLogging(log => log.AddFilter(null, LogLevel.Debug)
                .AddFilter("Microsoft.AspNetCore.Hosting", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Routing", LogLevel.Warning));

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            Log.Enqueue($"{formatter(state, exception)} {exception}");

        void IDisposable.Dispose()
        {
        }
    }
}
