namespace Rouages.Assessments.Domain;

/// <summary>
/// Comparisons at a threshold that binary fractions cannot spoil. Completeness is a mean of thirds: 0.75 reached as
/// (1 + 1 + 2/3 + 1/3) / 4, or 1.42 reached as 2.42 − 1, may land one bit beside. A sum of a few hundred such numbers is wrong
/// by less than 1e-13, and a typed value that really differs does so long before 1e-12, so this margin moves nothing else.
/// </summary>
internal static class ExactSum
{
    private const double Margin = 1e-12;

    public static bool AtLeast(double value, double threshold) => value >= threshold - Margin;
    public static bool Above(double value, double threshold) => value > threshold + Margin;
    public static bool Under(double value, double threshold) => value < threshold - Margin;
}
