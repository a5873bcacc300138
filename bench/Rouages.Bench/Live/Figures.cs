using System.Collections.Concurrent;

namespace Rouages.Bench.Live;

/// <summary>Waits in milliseconds, collected by many.</summary>
internal sealed class Waits
{
    private readonly ConcurrentBag<double> _all = [];

    public int Count => _all.Count;

    public void Add(TimeSpan wait) => _all.Add(wait.TotalMilliseconds);

    /// <summary>The wait that such a share (0 to 1) does not pass.</summary>
    public double At(double share)
    {
        var sorted = _all.Order().ToArray();
        return sorted.Length == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))], 1);
    }

    public object Figures => new { count = Count, p50 = At(0.5), p95 = At(0.95), p99 = At(0.99) };
}
