using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Rouages.Storage.Tests.Resilience;

public sealed class ResilientServiceTests
{
    [Fact]
    public async Task Whatever_it_throws_it_runs_again_until_its_work_is_done()
    {
        using var service = new Faulty(
            new InvalidOperationException("ours"), new NpgsqlException("away", new SocketException()),
                new OperationCanceledException("somebody else’s"), new IOException("/proc"));
        await service.StartAsync(default);
        await service.ExecuteTask!;
        Assert.Equal(5, service.Runs);
    }

    [Fact]
    public async Task Its_own_cancellation_ends_it_without_a_fault()
    {
        using var service = new Faulty();
        service.Waits = true;
        await service.StartAsync(default);
        await service.Started.Task;
        await service.StopAsync(default);
        Assert.True(service.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Equal(1, service.Runs);
    }

    private sealed class Faulty(params Exception[] faults) : ResilientService(NullLogger.Instance)
    {
        public int Runs { get; private set; }
        public bool Waits { get; set; }
        public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override TimeSpan Pause => TimeSpan.Zero;

        protected override Task Run(CancellationToken ct)
        {
            Started.TrySetResult();
            if (Runs++ < faults.Length) throw faults[Runs - 1];
            return Waits ? Task.Delay(Timeout.Infinite, ct) : Task.CompletedTask;
        }
    }
}
