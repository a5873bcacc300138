using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rouages.Testing;

namespace Rouages.Web.Tests.Rendering;

/// <summary>What machines and logs learn of a site whose database comes and goes.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task Ready_needs_the_database_and_its_migrations_alive_needs_nothing()
    {
        await using var server = await PrivateServer.Start();
        await using var site = new SiteOn(server.Address);
        await site.InitializeAsync();
        var machine = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, await machine.Status("/pret"));
        Assert.Equal("""{"database":true,"migrations":true,"disk":true}""", machine.Answer.Text);

        await site.Do(
            db => db.Database.ExecuteSqlAsync(
                $"DELETE FROM storage.migration WHERE \"MigrationId\" = (SELECT max(\"MigrationId\") FROM storage.migration)"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await machine.Status("/pret"));
        Assert.Contains("\"migrations\":false", machine.Answer.Text, StringComparison.Ordinal);

        await server.Stop();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await machine.Status("/pret"));
        Assert.Contains("\"database\":false", machine.Answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await machine.Status("/sante"));
    }

    [Theory]
    [InlineData("/partage/SECRETSECRETSECRETSECRET", "/partage/{")]
    [InlineData("/invitation/SECRETSECRETSECRETSECRETSECRETSECRETSECRETS", "/invitation/{")]
    [InlineData("/en/invitation/SECRETSECRETSECRETSECRETSECRETSECRETSECRETS?lien=SECRET", "/invitation/{")]
    [InlineData("/mot-de-passe/nouveau?jeton=SECRET&lien=SECRET", "")]
    public async Task What_opens_something_is_never_written_to_the_log(string path, string pattern)
    {
        await using var server = await PrivateServer.Start();
        await using var site = new SiteOn(server.Address);
        await site.InitializeAsync();
        await server.Stop();
        await site.Visitor().Visit(path);
        var log = string.Join('\n', site.Log);
        Assert.DoesNotContain("SECRET", log, StringComparison.Ordinal);
        Assert.Contains(pattern, log, StringComparison.Ordinal);
    }

    private sealed class SiteOn(string address) : Testing.Site, ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Log { get; } = new();

        protected override Dictionary<string, string?> Settings() => new(base.Settings()) { ["ROUAGES_DATABASE"] = address };

        protected override void Replace(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(this);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            Log.Enqueue($"{formatter(state, exception)} {exception}");

        void IDisposable.Dispose()
        {
        }
    }
}
