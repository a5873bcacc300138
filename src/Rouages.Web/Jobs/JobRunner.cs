using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Web.Jobs;

/// <summary>Asks each scheduled job in turn whether it is due. <c>Jobs:Run</c> = false makes a node that only serves pages.</summary>
internal sealed partial class JobRunner(
    IServiceScopeFactory scopes, JobHistory history, IConfiguration configuration, ILogger<JobRunner> log) : ResilientService(log)
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    protected override async Task Run(CancellationToken ct)
    {
        if (!configuration.GetValue("Jobs:Run", true)) return;
        // The first page must not wait for yesterday's digests.
        using var timer = new PeriodicTimer(Round);
        while (await timer.WaitForNextTickAsync(ct))
            foreach (var name in Names())
                await Run(name, ct);
    }

    /// <summary>Runs one job if it is due; in a scope of its own, like a request.</summary>
    internal async Task<bool> Run(string name, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var job = scope.ServiceProvider.GetServices<IScheduledJob>().Single(job => job.Name == name);
        try
        {
            return await history.RunWhenDue(job.Name, job.Every, job.Run, ct);
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            // One job's failure is kept and must not keep the others from running.
            Failed(log, error, name);
            return false;
        }
    }

    private List<string> Names()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IScheduledJob>().Select(job => job.Name)];
    }

    [LoggerMessage(LogLevel.Error, "The job {Job} failed.")]
    private static partial void Failed(ILogger log, Exception error, string job);
}
