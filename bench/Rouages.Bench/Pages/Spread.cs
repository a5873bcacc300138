namespace Rouages.Bench.Pages;

/// <summary>What a few runs measured: the middle one, which is judged, and how far they lay apart.</summary>
internal sealed record Spread(double Median, double Least, double Most)
{
    public static Spread Of(IEnumerable<double> measured)
    {
        var sorted = measured.Order().ToList();
        return new(Math.Round(sorted[sorted.Count / 2], 2), Math.Round(sorted[0], 2), Math.Round(sorted[^1], 2));
    }
}
