using Microsoft.EntityFrameworkCore;
using Rouages.Storage.Jobs;

namespace Rouages.Storage;

/// <summary>The last run of a scheduled job.</summary>
/// <param name="Job">Its name.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null while it runs, or when its node died in the middle.</param>
/// <param name="Failure">What went wrong; null when nothing did.</param>
public sealed record JobState(string Job, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string? Failure);

/// <summary>What became of scheduled jobs.</summary>
public static class JobStates
{
    /// <summary>The last run of each of these; none for a job that never ran.</summary>
    public static async Task<IReadOnlyDictionary<string, JobState>> JobStatesOf(
        this RouagesDb db, IReadOnlyCollection<string> jobs, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var last = await db.Set<JobRun>().AsNoTracking().Where(run => jobs.Contains(run.Job)).GroupBy(run => run.Job)
            .Select(runs => runs.OrderByDescending(run => run.StartedAt).First()).ToListAsync(ct);
        return last.ToDictionary(run => run.Job, run => new JobState(run.Job, run.StartedAt, run.EndedAt, run.Failure));
    }
}
