using System.Collections.Immutable;

namespace Rouages.Assessments.Domain;

/// <summary>Extent and population standard deviation of numbers, by Welford's method: one pass, no cancellation.</summary>
internal struct Dispersion()
{
    private readonly int[] _nearest = new int[Indicator.HighestScore + 1];
    private double _mean;
    private double _squares;

    public int Count { get; private set; }
    public double Lowest { get; private set; } = double.NaN;
    public double Highest { get; private set; } = double.NaN;

    /// <summary>How many stand nearest each status.</summary>
    public readonly ImmutableArray<int> Distribution => [.. _nearest];

    public readonly double Sigma => Count == 0 ? 0 : Math.Sqrt(_squares / Count);

    public double Add(double value)
    {
        Count++;
        var step = value - _mean;
        _mean += step / Count;
        _squares += step * (value - _mean);
        Lowest = Count == 1 ? value : Math.Min(Lowest, value);
        Highest = Count == 1 ? value : Math.Max(Highest, value);
        _nearest[(int)Math.Round(value, MidpointRounding.AwayFromZero)]++;
        return value;
    }
}
