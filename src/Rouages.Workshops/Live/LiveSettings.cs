using Microsoft.Extensions.Configuration;

namespace Rouages.Workshops.Live;

/// <summary>How live rooms are paced: what the operator may set.</summary>
internal sealed record LiveSettings
{
    public const string Rule = "Workshops:CommandsPerSecond is a whole number from 1 to 1,000,000.";

    /// <summary>
    /// How many commands a participant may send each second, after a burst of four times as many. Never counted by address: a whole room
    /// sits behind one. Those who facilitate a room share twenty times as much: they copy five hundred lines from paper in one act.
    /// </summary>
    public int CommandsPerSecond { get; set; } = 10;

    public bool IsValid => CommandsPerSecond is >= 1 and <= 1_000_000;

    public static void Read(LiveSettings settings, IConfiguration configuration) =>
        settings.CommandsPerSecond = configuration.GetValue("Workshops:CommandsPerSecond", settings.CommandsPerSecond);

    public int FacilitatorCommandsPerSecond => 20 * CommandsPerSecond;

    /// <summary>The longest pause between two pushes of a room.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(120);

    // A push costs each follower some microseconds of processor: the pause grows with them, so that a room costs the same whatever its
    // size.
    private static readonly TimeSpan PausePerFollower = Tick / 500;

    /// <summary>How long a person is present after their last sign of life.</summary>
    public static readonly TimeSpan Presence = TimeSpan.FromSeconds(30);

    /// <summary>How often a node looks for what a lost notification would have told it.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    /// <summary>How long an unused room stays in memory.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    /// <summary>How long a room with so many followers rests after a push. With a few, not at all.</summary>
    public static TimeSpan PauseFor(int followers) => TimeSpan.FromTicks(Math.Min(Tick.Ticks, followers * PausePerFollower.Ticks));
}
