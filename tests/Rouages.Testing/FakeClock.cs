namespace Rouages.Testing;

/// <summary>A clock that only moves when a test says so. It starts on a Monday at ten, UTC.</summary>
public sealed class FakeClock : TimeProvider
{
    /// <summary>The instant at which each clock starts.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    /// <summary>What the clock says.</summary>
    public DateTimeOffset Now { get; set; } = Start;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan time) => Now += time;
}
