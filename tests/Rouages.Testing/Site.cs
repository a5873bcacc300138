using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rouages.Storage;
using Rouages.Web.Modules;
using Xunit;

namespace Rouages.Testing;

/// <summary>
/// The whole site, as it is served, on a database of its own and with a clock that stands still. Use it as class fixture:
/// <c>public sealed class XTests(Site site) : IClassFixture&lt;Site&gt;</c>.
/// </summary>
public class Site : IAsyncLifetime
{
    private TestDatabase? _database;
    private WebApplicationFactory<Program>? _factory;

    /// <summary>The clock of the site.</summary>
    public FakeClock Clock { get; init; } = new();

    /// <summary>The services of the running site; make a scope before asking for something scoped.</summary>
    public IServiceProvider Services => Factory.Services;

    /// <summary>Connection string of its database.</summary>
    public string DatabaseAddress =>
        _database?.Address ?? throw new InvalidOperationException("The site is not started: use it as a fixture.");

    private WebApplicationFactory<Program> Factory =>
        _factory ?? throw new InvalidOperationException("The site is not started: use it as a fixture.");

    /// <summary>Starts the site.</summary>
    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.Create();
        var settings = Settings();
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => Early(host, settings)
            .UseEnvironment("Testing")
            .UseStaticWebAssets()
            .ConfigureAppConfiguration(builder => builder.AddInMemoryCollection(settings))
            .ConfigureLogging(log => log.ClearProviders().AddProvider(new TestLog()))
            .ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(Clock);
                Replace(services);
            }));
        Start(_factory);
    }

    /// <summary>Stops the site and drops its database.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_factory is not null) await _factory.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody new at the door: no cookie, no account.</summary>
    public Visitor Visitor() => new(Factory.Server.CreateHandler(), Clock);

    /// <summary>Somebody new who has opened a page.</summary>
    public async Task<Visitor> Visit(string path)
    {
        var visitor = Visitor();
        await visitor.Visit(path);
        return visitor;
    }

    /// <summary>Puts rows into the database.</summary>
    public Task Has(params object[] entities) => Do(async db =>
    {
        db.AddRange(entities);
        await db.SaveChangesAsync();
    });

    /// <summary>Runs a scheduled job, as if it were due; nothing runs by itself in tests.</summary>
    public async Task Run(string job, CancellationToken ct = default)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IScheduledJob>().Single(known => known.Name == job).Run(ct);
    }

    /// <summary>Does something in the database, in a scope of its own.</summary>
    public async Task Do(Func<RouagesDb, Task> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<RouagesDb>());
    }

    /// <summary>Reads something from the database, in a scope of its own.</summary>
    public async Task<T> Read<T>(Func<RouagesDb, Task<T>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<RouagesDb>());
    }

    // What is read while services are registered comes before the configuration is whole.
    private static IWebHostBuilder Early(IWebHostBuilder host, Dictionary<string, string?> settings)
    {
        foreach (var (name, value) in settings) host.UseSetting(name, value);
        return host;
    }

    /// <summary>Starts it in memory; a derived site may listen on a port instead.</summary>
    protected virtual void Start(WebApplicationFactory<Program> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        factory.StartServer();
    }

    /// <summary>Room for a fake of the outside world in a derived site; added last, so it wins.</summary>
    protected virtual void Replace(IServiceCollection services)
    {
    }

    /// <summary>Settings of the site; a derived site may add its own.</summary>
    protected virtual Dictionary<string, string?> Settings() => new() { ["ROUAGES_DATABASE"] = DatabaseAddress, ["Jobs:Run"] = "false" };
}
