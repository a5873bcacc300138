using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Rouages.Storage;

/// <summary>
/// A background service that no fault takes away: the host would stop the whole site for one. Whatever <see cref="Run"/> throws is logged,
/// and it runs again after <see cref="Pause"/>; only the host ends it. A fence asks every background service to be one.
/// </summary>
/// <param name="log">Where its faults go.</param>
public abstract partial class ResilientService(ILogger log) : BackgroundService
{
    /// <summary>How long it waits after a fault.</summary>
    protected virtual TimeSpan Pause => TimeSpan.FromSeconds(1);

    /// <summary>The work; when it returns, the service is done.</summary>
    /// <param name="ct">Cancelled when the host stops.</param>
    protected abstract Task Run(CancellationToken ct);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Run(stoppingToken);
                return;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                if (DatabaseAway.Is(fault)) Waits(log, GetType().Name, fault.Message);
                else Stumbled(log, GetType().Name, fault);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Service} waits for the database: {Reason}")]
    private static partial void Waits(ILogger log, string service, string reason);

    [LoggerMessage(LogLevel.Error, "{Service} failed; it goes on.")]
    private static partial void Stumbled(ILogger log, string service, Exception fault);
}
