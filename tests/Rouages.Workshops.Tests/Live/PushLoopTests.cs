using System.Collections.Concurrent;
using Rouages.Testing;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Tests.Live;

public sealed class PushLoopTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100), Patience = TimeSpan.FromSeconds(20);

    private readonly FakeClock _clock = new() { DrivesTimers = true };
    private readonly BlockingCollection<DateTimeOffset> _pushes = [];
    private readonly List<Exception> _faults = [];

    [Fact]
    public async Task What_happens_in_a_quiet_room_is_pushed_at_once_and_the_rest_together_after_the_pause()
    {
        var loop = new PushLoop(_clock, () => Pause, () => _pushes.Add(_clock.Now), _faults.Add);
        loop.Wake();
        Assert.Equal(FakeClock.Start, AtOnce());
        for (var more = 0; more < 5; more++) loop.Wake();
        await Past();
        Assert.True(Next() > FakeClock.Start);
        await Past();
        Assert.Empty(_pushes);
    }

    [Fact]
    public async Task A_push_that_fails_does_not_silence_the_room()
    {
        var times = 0;
        var loop = new PushLoop(_clock, () => Pause, () =>
        {
            if (times++ == 0) throw new InvalidOperationException("A bug.");
            _pushes.Add(_clock.Now);
        }, _faults.Add);
        loop.Wake();
        loop.Wake();
        await Past();
        loop.Wake();
        Next();
        Assert.Single(_faults);
    }

    [Theory]
    [InlineData(0, 0), InlineData(20, 4.8), InlineData(500, 120), InlineData(1000, 120)]
    public void The_pause_grows_with_the_room(int followers, double milliseconds) =>
        Assert.Equal(milliseconds, LiveSettings.PauseFor(followers).TotalMilliseconds);

    private DateTimeOffset AtOnce() => _pushes.TryTake(out var at, Patience) ? at : throw new TimeoutException("Nothing was pushed.");

    // The loop may begin its pause after the clock was moved: it goes on while one waits.
    private DateTimeOffset Next()
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            if (_pushes.TryTake(out var at, Pause)) return at;
            _clock.Advance(Pause);
        }

        throw new TimeoutException("Nothing was pushed.");
    }

    // The loop may not have begun its pause yet: the clock goes on until it has passed.
    private async Task Past()
    {
        for (var step = 0; step < 200; step++)
        {
            _clock.Advance(Pause);
            await Task.Yield();
        }
    }
}
