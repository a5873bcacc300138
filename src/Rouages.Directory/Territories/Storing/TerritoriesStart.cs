using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Rouages.Directory.Storing;

/// <summary>Loads the territories beside the first requests: nothing waits for them, pages read the map in memory.</summary>
internal sealed class TerritoriesStart(
    NpgsqlDataSource database, TerritoriesLoader loader, IHostEnvironment environment, ILogger<TerritoriesStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Each test has a database of its own; those that need the tables load them.
        if (environment.IsEnvironment("Testing")) return;
        try
        {
            await using var connection = await database.OpenConnectionAsync(stoppingToken);
            if (await loader.Load(connection, stoppingToken)) log.LogInformation("The territories are loaded");
        }
        catch (NpgsqlException problem)
        {
            log.LogError(problem, "The territories could not be loaded; the next start tries again");
        }
    }
}
