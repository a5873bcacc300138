using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Rouages.Host;
using Rouages.Storage;

namespace Rouages.Bench;

/// <summary>An embedded cluster of its own, with every table of the site, gone afterwards.</summary>
internal sealed class PrivateDatabase : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"rouages-bench-{Environment.ProcessId}");
    private readonly ServiceProvider _services;

    private PrivateDatabase()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ROUAGES_DATA"] = _folder })
            .Build();
        _services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new Here(_folder))
            .AddLogging(log => log.SetMinimumLevel(LogLevel.None)).AddTables().AddRouagesStorage().BuildServiceProvider();
    }

    public static async Task<PrivateDatabase> Open()
    {
        var database = new PrivateDatabase();
        await database._services.OpenStorage();
        return database;
    }

    /// <summary>Where other processes find it, while this one keeps it.</summary>
    public string Address => _services.GetRequiredService<NpgsqlDataSource>().ConnectionString;

    /// <summary>A context as the site uses it; the caller disposes of it.</summary>
    public RouagesDb Context() => _services.CreateScope().ServiceProvider.GetRequiredService<RouagesDb>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private sealed class Here(string root) : IHostEnvironment
    {
        public string ApplicationName { get; set; } = "bench";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
        public string ContentRootPath { get; set; } = root;
        public string EnvironmentName { get; set; } = "Production";
    }
}
