using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rouages.Storage.Tests.Postgres;
using Rouages.Testing;

namespace Rouages.Storage.Tests.Resilience;

public sealed class KilledPostmasterTests
{
    private const string Page = "/cooperations?q=";

    [Fact]
    public async Task A_running_site_outlives_its_postmaster_and_starts_it_again()
    {
        await using var folder = new PrivateFolder();
        await using var site = new EmbeddedSite(folder.Path);
        await site.InitializeAsync();
        var visitor = site.Visitor();
        for (var life = 1; life <= 2; life++)
        {
            Assert.Equal(HttpStatusCode.OK, await visitor.Status($"{Page}avant-{life}"));
            await PrivateFolder.Kill(folder.Postmaster);
            await site.Revived.WaitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
            // Each connection that was open may still say once that it is gone.
            for (var open = 0; open < 4 && await visitor.Status($"{Page}peut-etre-{life}-{open}") != HttpStatusCode.OK; open++)
            {
            }

            Assert.Equal(HttpStatusCode.OK, await visitor.Status($"{Page}apres-{life}"));
        }
        Assert.False(site.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
    }

    private sealed class EmbeddedSite(string folder) : Site, ILoggerProvider, ILogger
    {
        public SemaphoreSlim Revived { get; } = new(0);

        protected override Dictionary<string, string?> Settings() =>
            new(base.Settings()) { ["ROUAGES_DATABASE"] = null, ["ROUAGES_DATA"] = folder };

        protected override void Replace(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(this);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name == "Revived") Revived.Release();
        }

        public void Dispose()
        {
        }
    }
}
