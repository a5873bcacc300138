namespace Rouages.Assessments.Domain;

/// <summary>What the collective's own life shows of how organisations are involved.</summary>
/// <param name="Members">Organisations that are in now.</param>
/// <param name="Committed">Those of them that are committed.</param>
/// <param name="Arrived">How many came in the last twelve months.</param>
/// <param name="Left">How many left in the last twelve months.</param>
/// <param name="Months">Since the cooperation began here.</param>
public sealed record Involvement(int Members, int Committed, int Arrived, int Left, int Months);

/// <summary>
/// Which movement the life of the collective makes one think of. A movement is about how organisations are involved, not about how far the
/// wheels are: this is a hint with its thresholds, all of them proposed, and the group chooses.
/// </summary>
public static class MovementHint
{
    /// <summary>Under this number of committed organisations, the circle is still forming.</summary>
    public const int Core = 3;

    /// <summary>Under this age, in months, a cooperation is starting.</summary>
    public const int Young = 12;

    /// <summary>When the members who came or left in a year are at least this share of the circle, it is being renewed.</summary>
    public const double Renewed = 1 / 3d;

    /// <summary>The movement, among the first, the middle and the last of the framework.</summary>
    public static Movement Of(Framework framework, Involvement life)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(life);
        var movements = framework.Movements;
        if (life.Committed < Core || life.Months < Young) return movements[0];
        return ExactSum.AtLeast(life.Arrived + life.Left, life.Members * Renewed) ? movements[^1] : movements[movements.Length / 2];
    }
}
