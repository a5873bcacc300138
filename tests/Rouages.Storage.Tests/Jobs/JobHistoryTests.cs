using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Storage.Jobs;
using Rouages.Testing;

namespace Rouages.Storage.Tests.Jobs;

public sealed class JobHistoryTests(Site site) : IClassFixture<Site>
{
    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);

    private JobHistory History => site.Services.GetRequiredService<JobHistory>();

    [Fact]
    public async Task A_job_runs_once_per_interval_whichever_node_asks()
    {
        Assert.True(await History.RunWhenDue("hourly", Hourly, Nothing, default));
        Assert.False(await History.RunWhenDue("hourly", Hourly, Nothing, default));
        site.Clock.Advance(Hourly);
        Assert.True(await History.RunWhenDue("hourly", Hourly, Nothing, default));
    }

    [Fact]
    public async Task Two_nodes_never_run_a_job_together()
    {
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        var first = History.RunWhenDue("alone", TimeSpan.Zero, _ => { entered.SetResult(); return leave.Task; }, default);
        await entered.Task;
        Assert.False(await History.RunWhenDue("alone", TimeSpan.Zero, Nothing, default));
        leave.SetResult();
        Assert.True(await first);
    }

    [Fact]
    public async Task A_job_that_failed_is_tried_again_soon_and_its_failure_is_kept()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            History.RunWhenDue("frail", Hourly, _ => throw new InvalidOperationException("no mail"), default));
        Assert.Equal("no mail",
            await site.Read(db => db.Set<JobRun>().Where(run => run.Job == "frail").Select(run => run.Failure).SingleAsync()));
        Assert.False(await History.RunWhenDue("frail", Hourly, Nothing, default));
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True(await History.RunWhenDue("frail", Hourly, Nothing, default));
    }

    [Fact]
    public async Task A_run_cut_short_by_a_kill_is_tried_again_soon()
    {
        await site.Has(new JobRun { Id = Guid.CreateVersion7(site.Clock.Now), Job = "cut", StartedAt = site.Clock.Now });
        Assert.False(await History.RunWhenDue("cut", Hourly, Nothing, default));
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True(await History.RunWhenDue("cut", Hourly, Nothing, default));
    }

    [Fact]
    public async Task What_a_job_says_is_heard_though_its_lock_went_with_the_connection()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => History.RunWhenDue("orphan", Hourly, async _ =>
        {
            await CutLocks();
            throw new InvalidOperationException("no mail");
        }, default));
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True(await History.RunWhenDue("orphan", Hourly, _ => CutLocks(), default));
    }

    private Task CutLocks() => site.Do(db => db.Database.ExecuteSqlAsync(
        $"SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"));

    private static Task Nothing(CancellationToken ct) => Task.CompletedTask;
}
