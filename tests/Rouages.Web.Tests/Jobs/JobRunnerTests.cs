using Microsoft.Extensions.DependencyInjection;
using Rouages.Web.Jobs;
using Rouages.Web.Modules;

namespace Rouages.Web.Tests.Jobs;

public sealed class JobRunnerTests(JobRunnerTests.SiteWithJobs site) : IClassFixture<JobRunnerTests.SiteWithJobs>
{
    private JobRunner Runner => site.Services.GetRequiredService<JobRunner>();

    [Fact]
    public async Task A_job_runs_when_it_is_due_and_not_before()
    {
        Assert.True(await Runner.Run("count", default));
        Assert.False(await Runner.Run("count", default));
        Assert.Equal(1, Counting.Runs);
    }

    [Fact]
    public async Task A_job_that_fails_does_not_stop_the_runner() => Assert.False(await Runner.Run("fail", default));

    public sealed class SiteWithJobs : Testing.Site
    {
        protected override void Replace(IServiceCollection services) =>
            services.AddScoped<IScheduledJob, Counting>().AddScoped<IScheduledJob, Failing>();
    }

    private sealed class Counting : IScheduledJob
    {
        public static int Runs { get; private set; }
        public string Name => "count";
        public string Label => "Compter";
        public TimeSpan Every => TimeSpan.FromDays(1);

        public Task Run(CancellationToken ct)
        {
            Runs++;
            return Task.CompletedTask;
        }
    }

    private sealed class Failing : IScheduledJob
    {
        public string Name => "fail";
        public string Label => "Échouer";
        public TimeSpan Every => TimeSpan.FromDays(1);
        public Task Run(CancellationToken ct) => throw new InvalidOperationException("this job always fails");
    }
}
