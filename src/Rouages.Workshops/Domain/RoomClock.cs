using System.Collections.Immutable;

namespace Rouages.Workshops.Domain;

/// <summary>The timer of a step: when it ends while it runs, what is left while it does not.</summary>
internal readonly record struct StepClock(DateTimeOffset? EndsAt, TimeSpan Left)
{
    internal StepClock Stop(DateTimeOffset now) => EndsAt is { } end ? new(null, end > now ? end - now : TimeSpan.Zero) : this;

    internal StepClock Start(DateTimeOffset now) => EndsAt is null && Left > TimeSpan.Zero ? new(now + Left, TimeSpan.Zero) : this;
}

internal sealed partial record Room
{
    private ImmutableDictionary<string, StepClock> Clocks { get; init; } = ImmutableDictionary<string, StepClock>.Empty;

    /// <summary>The timer of the step under way; null when it has none.</summary>
    public StepClock? Clock => Current is { } step && Clocks.TryGetValue(step.Key, out var clock) ? clock : null;

    internal Room Stop(DateTimeOffset now) =>
        Current is { } step && Clock is { } clock ? this with { Clocks = Clocks.SetItem(step.Key, clock.Stop(now)) } : this;

    internal Room Start(DateTimeOffset now) =>
        Current is { } step && Clock is { } clock ? this with { Clocks = Clocks.SetItem(step.Key, clock.Start(now)) } : this;

    internal Room Set(TimeSpan time, DateTimeOffset now)
    {
        if (Current is not { } step) return this;
        var clock = new StepClock(null, time);
        return this with
        {
            Clocks = time == TimeSpan.Zero ? Clocks.Remove(step.Key)
            : Clocks.SetItem(step.Key, Status == WorkshopStatus.Open ? clock.Start(now) : clock)
        };
    }

    // A step met for the first time has its whole time; one met again has what was left of it.
    internal Room Enter(int step, DateTimeOffset now)
    {
        var there = Stop(now) with { At = step };
        if (there.Clock is null) return there.Set(TimeSpan.FromMinutes(there.Steps[step].Minutes), now);
        return Status == WorkshopStatus.Open ? there.Start(now) : there;
    }
}
