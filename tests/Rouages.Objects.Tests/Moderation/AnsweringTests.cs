using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Comments;
using Rouages.Objects.Moderation;
using Rouages.Objects.Notifications;
using Rouages.Testing;

namespace Rouages.Objects.Tests.Moderation;

/// <summary>Who answers a report, what all who reported are told, and how much may wait.</summary>
public sealed class AnsweringTests : IAsyncLifetime
{
    private const string Card = "/rouages/rouages-de-la-cooperation/etapes/R5.4";
    private readonly ObjectsSite _site = new();

    public ValueTask InitializeAsync() => ((IAsyncLifetime)_site).InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Who_is_reported_hears_nothing_reads_nothing_and_answers_nothing()
    {
        await FannyAlone();
        var comment = await _site.HasComment(by: _site.Facilitator);
        await Reports(_site.As(_site.Stranger), comment, "Je suis visée par elle.");
        Assert.Equal([_site.Operator.Id], await Told());
        var (report, facilitator) = (Assert.Single(await Reports()), _site.As(_site.Facilitator));
        Assert.Null((await facilitator.Visit("/moderation")).Page.QuerySelector(".news"));
        Assert.Equal(HttpStatusCode.NotFound, (await facilitator.Visit($"/moderation/{report.Id}")).Status);
        foreach (var how in new[] { "garder", "masquer" })
            Assert.Equal(HttpStatusCode.NotFound, (await Decides(_site.Facilitator, report, how)).Status);
        Assert.Equal(HttpStatusCode.Found, (await Decides(_site.Operator, report, "masquer")).Status);
        Assert.Null((await facilitator.Visit("/moderation?etat=traites")).Page.QuerySelector(".news"));
    }

    [Fact]
    public async Task Who_reports_is_not_asked_alone_to_answer()
    {
        await FannyAlone();
        var comment = await _site.HasComment();
        await Reports(_site.As(_site.Facilitator), comment);
        Assert.Equal([_site.Operator.Id], await Told());
        Assert.Equal(HttpStatusCode.Found, (await Decides(_site.Facilitator, Assert.Single(await Reports()), "masquer")).Status);
    }

    [Fact]
    public async Task All_who_reported_one_thing_have_one_answer()
    {
        var comment = await _site.HasComment();
        Person[] people = [_site.Stranger, _site.Curious];
        foreach (var person in people) await Reports(_site.As(person), comment);
        await Decides(_site.Facilitator, (await Reports())[0], "masquer");
        Assert.All(await Reports(), report => Assert.Equal((ReportDecision.Hidden, "Vu"), (report.Decision, report.Answer)));
        foreach (var person in people)
            Assert.Single(await News(person), text => text.StartsWith("Votre signalement", StringComparison.Ordinal));
        Assert.Single(await News(_site.Member));

        await Decides(_site.Facilitator, (await Reports())[1], "restaurer");
        Assert.All(await Reports(), report => Assert.Equal(ReportDecision.Restored, report.Decision));
        Assert.Null(Assert.Single(await _site.Written()).Hidden);
    }

    [Theory]
    [InlineData(true, ReportDecision.Gone, "déjà retiré par la personne qui l’avait écrit")]
    [InlineData(false, ReportDecision.Hidden, "masqué")]
    public async Task Nobody_is_told_that_it_stays_when_it_does_not(bool isWithdrawn, ReportDecision decision, string told)
    {
        var comment = await _site.HasComment();
        await Reports(_site.As(_site.Stranger), comment);
        await _site.Do(async db =>
        {
            var (found, now) = (await db.Set<Comment>().SingleAsync(), _site.Clock.GetUtcNow());
            if (isWithdrawn) found.Withdraw(new(_site.Member.Id, null, now));
            else found.Hide("Avant", new(_site.Lead.Id, null, now));
            await db.SaveChangesAsync();
        });
        var report = Assert.Single(await Reports());
        Assert.DoesNotContain("Laisser tel quel", (await _site.As(_site.Facilitator).Visit($"/moderation/{report.Id}")).Text,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Decides(_site.Facilitator, report, "garder")).Status);
        Assert.Equal(decision, Assert.Single(await Reports()).Decision);
        Assert.Contains(told, (await _site.As(_site.Stranger).Visit($"/signalements/{report.Id}")).Says("dl"), StringComparison.Ordinal);
        Assert.Empty(await News(_site.Member));
    }

    [Fact]
    public async Task Visitors_leave_so_much_and_never_keep_an_account_from_speaking()
    {
        var there = await Remarks();
        for (var at = 0; at < Report.MostOfVisitors; at++)
            Assert.Equal(HttpStatusCode.Found, (await Says(_site.Visitor(), there)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Says(_site.Visitor(), there)).Status);
        foreach (var person in new[] { _site.Stranger, _site.Member })
            Assert.Equal(HttpStatusCode.Found, (await Says(_site.As(person), there)).Status);
        Assert.Single(await Told()); // one notice for a card and a day
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await Says(_site.As(_site.Lead), there);
        Assert.Equal(2, (await Told()).Count);
    }

    [Fact]
    public async Task Visitors_leave_so_much_in_a_day_on_the_whole_site()
    {
        var now = _site.Clock.GetUtcNow();
        await _site.Has([.. Enumerable.Range(0, Report.MostOfVisitorsADay).Select(at => new Report
        {
            Id = Guid.CreateVersion7(now), On = new("card", Guid.CreateVersion7(now)), Reason = ReportReason.Remark, Text = "Oui.",
            Language = "fr", At = now,
        })]);
        var there = await Remarks();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Says(_site.Visitor(), there)).Status);
        Assert.Equal(HttpStatusCode.Found, (await Says(_site.As(_site.Stranger), there)).Status);
        _site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Found, (await Says(_site.Visitor(), there)).Status);
    }

    [Fact]
    public async Task The_console_counts_what_waits_and_its_log_tells_what_was_decided()
    {
        var stranger = _site.As(_site.Stranger);
        await stranger.Visit($"/signaler/cooperation/{_site.Cooperation.Id}");
        await stranger.Submit("#signaler", ("Reason", "Wrong"));
        var keeper = _site.As(_site.Operator);
        var page = (await keeper.Visit("/exploitation")).Page;
        Assert.Equal("1 à traiter", page.QuerySelector(".console li:has(a[href='/moderation']) .waiting")?.TextContent);
        Assert.Contains("1", page.QuerySelector(".bar a[href='/exploitation'] .count")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await stranger.Visit("/")).Page.QuerySelector("a[href='/exploitation']"));

        var report = Assert.Single(await Reports());
        await keeper.Visit($"/moderation/{report.Id}");
        await keeper.Post($"/moderation/{report.Id}/garder", ("Answer", "La page dit vrai"));
        Assert.Null((await keeper.Visit("/exploitation")).Page.QuerySelector(".console .waiting"));
        var log = (await keeper.Visit("/exploitation/journal")).Says("#log")!;
        Assert.Equal(2, log.Split("La page dit vrai").Length);
        Assert.Contains("Odile", log, StringComparison.Ordinal);
    }

    private async Task<string> Remarks() => (await _site.Visit(Card)).Page.QuerySelectorAll(".card-of-stage a")
        .Select(link => link.GetAttribute("href")!).Single(link => link.StartsWith("/signaler/card/", StringComparison.Ordinal));

    private static async Task<Answer> Says(Visitor by, string there)
    {
        await by.Visit(there);
        return await by.Submit("#signaler", ("Text", "Il manque le repos."));
    }

    private Task FannyAlone() => _site.Do(db => db.Set<Mandate>().Where(m => m.PersonId == _site.Lead.Id).ExecuteDeleteAsync());

    private Task<List<Report>> Reports() => _site.Read(db => db.Set<Report>().AsNoTracking().OrderBy(r => r.Id).ToListAsync());

    private Task<List<Guid>> Told() => _site.Read(db => db.Set<Notification>().Where(n => n.Kind == "report").Select(n => n.PersonId)
        .ToListAsync());

    private Task<List<string>> News(Person person) => _site.Read(db => db.Set<Notification>()
        .Where(n => n.PersonId == person.Id && n.Kind == "moderation").Select(n => n.Text).ToListAsync());

    private static async Task Reports(Visitor by, Comment comment, string text = "")
    {
        await by.Visit($"/signaler/comment/{comment.Id}");
        Assert.Equal(HttpStatusCode.Found, (await by.Submit("#signaler", ("Reason", "Hurtful"), ("Text", text))).Status);
    }

    private async Task<Answer> Decides(Person person, Report report, string how)
    {
        var visitor = _site.As(person);
        await visitor.Visit("/confort-de-lecture");
        return await visitor.Post($"/moderation/{report.Id}/{how}", ("Answer", "Vu"));
    }
}
