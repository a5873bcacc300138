using System.Diagnostics;

namespace Rouages.Bench;

/// <summary>How many times a second one core does something.</summary>
internal static class Pace
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(400);
    private const int Rounds = 5;
    private const int Batch = 1000;

    /// <summary>The median of a few rounds, after one that only warms up.</summary>
    public static double PerSecond(Action<int> once)
    {
        Measure(once);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Measure(once)).Order().ToArray();
        return rounds[Rounds / 2];
    }

    private static double Measure(Action<int> once)
    {
        var count = 0;
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Round)
            for (var i = 0; i < Batch; i++) once(count++);
        return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
