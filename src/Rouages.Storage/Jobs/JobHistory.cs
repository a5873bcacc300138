using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Rouages.Commons;
using Rouages.Storage.Jobs;
using Rouages.Storage.Opening;

namespace Rouages.Storage;

/// <summary>Decides, across restarts and nodes, whether a job is to run now, and remembers that it did.</summary>
public sealed class JobHistory
{
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private readonly Database _database;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;

    internal JobHistory(Database database, IServiceScopeFactory scopes, TimeProvider clock) =>
        (_database, _scopes, _clock) = (database, scopes, clock);

    /// <summary>Runs the job unless another node does, or its last run is younger than its interval.</summary>
    /// <param name="job">Stable name, at most 100 characters.</param>
    /// <param name="every">Interval; after a run that failed or was cut short, five minutes at most.</param>
    /// <param name="run">The work; what it throws is kept, then thrown on.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>True when it ran.</returns>
    public async Task<bool> RunWhenDue(string job, TimeSpan every, Func<CancellationToken, Task> run, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(run);
        // Nearly always it is not due: that is asked on a pooled connection, before one is opened for the lock.
        if (!await IsDue(job, every, ct)) return false;
        // A lock of the session: it goes when this process dies, whatever it was doing.
        await using var connection = new NpgsqlConnection(_database.Address + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var only =
            new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtextextended($1, 0))",
                connection)
            { Parameters = { new() { Value = "job " + job } } };
        if (await only.ExecuteScalarAsync(ct) is not true) return false;
        try
        {
            return await RunIfDue(job, every, run, ct);
        }
        finally
        {
            await GiveBack(only);
        }
    }

    // Said aloud: the server notices a closed connection a moment after its owner went on.
    private static async Task GiveBack(NpgsqlCommand only)
    {
        only.CommandText = "SELECT pg_advisory_unlock(hashtextextended($1, 0))";
        try
        {
            await only.ExecuteScalarAsync(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The lock went with the connection; what the job itself said must be heard.
        }
    }

    private async Task<bool> RunIfDue(string job, TimeSpan every, Func<CancellationToken, Task> run, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RouagesDb>();
        // Another node may have run it since it was first asked.
        if (!await IsDue(db, job, every, ct)) return false;
        await Run(db, job, run, ct);
        return true;
    }

    private async Task<bool> IsDue(string job, TimeSpan every, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await IsDue(scope.ServiceProvider.GetRequiredService<RouagesDb>(), job, every, ct);
    }

    private async Task<bool> IsDue(RouagesDb db, string job, TimeSpan every, CancellationToken ct)
    {
        var last = await db.Set<JobRun>().AsNoTracking().Where(run => run.Job == job).OrderByDescending(run => run.StartedAt)
            .FirstOrDefaultAsync(ct);
        if (last is null) return true;
        var whole = last.EndedAt is not null && last.Failure is null;
        return _clock.GetUtcNow() - last.StartedAt >= (whole || every < Retry ? every : Retry);
    }

    private async Task Run(RouagesDb db, string job, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        await db.Set<JobRun>().Where(run => run.Job == job && run.StartedAt < now - Kept).ExecuteDeleteAsync(ct);
        var run = new JobRun { Id = Guid.CreateVersion7(now), Job = job, StartedAt = now };
        db.Add(run);
        await db.SaveChangesAsync(ct);
        try
        {
            await work(ct);
        }
        catch (Exception error)
        {
            run.Failure = error.Message.AtMost(JobRun.LongestFailure);
            throw;
        }
        finally
        {
            run.EndedAt = _clock.GetUtcNow();
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }
}
