using Microsoft.Extensions.Logging;
using Rouages.Storage.Opening;

namespace Rouages.Storage.Resilience;

/// <summary>Starts the embedded PostgreSQL again when something other than us stopped it: a kill, or a machine short of memory.</summary>
internal sealed partial class PostgresWatch(Database database, ILogger<PostgresWatch> log) : ResilientService(log)
{
    protected override async Task Run(CancellationToken ct)
    {
        if (!database.Embedded) return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(ct))
        {
            try
            {
                if (await database.Revive(ct)) Revived(log);
            }
            catch (StorageException problem)
            {
                Lost(log, problem.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "PostgreSQL had stopped by itself; it runs again.")]
    private static partial void Revived(ILogger log);

    [LoggerMessage(LogLevel.Critical, "PostgreSQL stopped and does not start again: {Problem}")]
    private static partial void Lost(ILogger log, string problem);
}
