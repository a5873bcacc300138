using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Rouages.Storage;

namespace Rouages.Territories.Storing;

/// <summary>
/// Loads the territories beside the first requests, again and again until they are there: pages read the map in memory and wait for
/// nothing.
/// </summary>
internal sealed class TerritoriesStart(
    NpgsqlDataSource database, TerritoriesLoader loader, IHostEnvironment environment, ILogger<TerritoriesStart> log)
        : ResilientService(log)
{
    protected override TimeSpan Pause => TimeSpan.FromMinutes(1);

    protected override async Task Run(CancellationToken ct)
    {
        // Each test has a database of its own; those that need the tables load them.
        if (environment.IsEnvironment("Testing")) return;
        await using var connection = await database.OpenConnectionAsync(ct);
        if (await loader.Load(connection, ct)) log.LogInformation("The territories are loaded");
    }
}
