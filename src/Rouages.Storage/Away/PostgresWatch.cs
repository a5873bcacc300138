using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rouages.Storage.Opening;

namespace Rouages.Storage.Away;

/// <summary>Starts the embedded PostgreSQL again when something other than us stopped it: a kill, or a machine short of memory.</summary>
internal sealed partial class PostgresWatch(Database database, ILogger<PostgresWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!database.Embedded) return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await database.Revive(stoppingToken)) Revived();
            }
            catch (StorageException problem)
            {
                Lost(problem.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "PostgreSQL had stopped by itself; it runs again.")]
    private partial void Revived();

    [LoggerMessage(LogLevel.Critical, "PostgreSQL stopped and does not start again: {Problem}")]
    private partial void Lost(string problem);
}
