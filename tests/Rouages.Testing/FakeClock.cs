namespace Rouages.Testing;

/// <summary>A clock that only moves when a test says so. It starts on a Monday at ten, UTC.</summary>
public sealed class FakeClock : TimeProvider
{
    /// <summary>The instant at which each clock starts.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private DateTimeOffset _now = Start;

    /// <summary>True when delays and timers made with this clock end by its hands only; else they take their real time.</summary>
    public bool DrivesTimers { get; init; }

    /// <summary>What the clock says. Moving it forward ends the delays that are over by then.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_lock) return _now;
        }

        set
        {
            lock (_lock) _now = value;
            while (NextDue() is { } timer) timer.Fire();
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan time) => Now += time;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (!DrivesTimers) return base.CreateTimer(callback, state, dueTime, period);
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_lock) _timers.Add(timer);
        return timer;
    }

    private FakeTimer? NextDue()
    {
        lock (_lock) return _timers.Where(timer => timer.Due <= _now).MinBy(timer => timer.Due);
    }

    // A period that went by several times rings once, as real timers do when nobody listens.
    private sealed class FakeTimer(FakeClock clock, Action ring) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock) (Due, _period) = (dueTime < TimeSpan.Zero ? null : clock._now + dueTime, period);
            return true;
        }

        public void Fire()
        {
            lock (clock._lock) Due = _period > TimeSpan.Zero ? clock._now + _period : null;
            ring();
        }

        public void Dispose()
        {
            lock (clock._lock) clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
