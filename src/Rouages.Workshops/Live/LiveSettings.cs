using Microsoft.Extensions.Configuration;

namespace Rouages.Workshops.Live;

/// <summary>How live rooms are paced.</summary>
/// <param name="CommandsPerSecond">How many commands a participant may send each second, after a burst of four times as many. Never counted by address: a whole room sits behind one.</param>
internal sealed record LiveSettings(int CommandsPerSecond)
{
    /// <summary>How often what happened is told to everyone: once for all that happened meanwhile.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(120);

    /// <summary>How long a person is present after their last sign of life.</summary>
    public static readonly TimeSpan Presence = TimeSpan.FromSeconds(30);

    /// <summary>How often a node looks for what a lost notification would have told it.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    /// <summary>How long an unused room stays in memory.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    public static LiveSettings Read(IConfiguration configuration) =>
        new(Math.Max(1, configuration.GetValue("Workshops:CommandsPerSecond", 10)));
}
