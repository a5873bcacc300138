namespace Rouages.Objects.Indicators;

/// <summary>Values added up, with how many are missing: a total that hides what it leaves out misleads.</summary>
/// <param name="Total">Sum of the known values; null when none is known.</param>
/// <param name="Known">How many are known.</param>
/// <param name="Missing">How many are not.</param>
public sealed record IndicatorSum(decimal? Total, int Known, int Missing)
{
    /// <summary>Mean of the known values; null when none is known.</summary>
    public decimal? Mean => Total / Known;

    /// <summary>Adds up.</summary>
    public static IndicatorSum Of(IEnumerable<decimal?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var (total, known, missing) = (0m, 0, 0);
        foreach (var value in values)
        {
            if (value is { } number) (total, known) = (total + number, known + 1);
            else missing++;
        }

        return new(known == 0 ? null : total, known, missing);
    }
}
