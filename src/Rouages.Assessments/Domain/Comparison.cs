using System.Collections.Immutable;

namespace Rouages.Assessments.Domain;

/// <summary>A wheel between two diagnoses.</summary>
/// <param name="Wheel">The wheel.</param>
/// <param name="Before">Its position then.</param>
/// <param name="After">Its position now.</param>
/// <param name="IsCertain">False when one of the positions stops at a stage of which nothing may be said: no conclusion is drawn.</param>
/// <param name="LostGround">It lost so much that renewal is advised (rule 7).</param>
public sealed record WheelChange(Wheel Wheel, double Before, double After, bool IsCertain, bool LostGround)
{
    public double Difference => After - Before;
}

/// <summary>A stage between two diagnoses; null where nothing may be said.</summary>
public sealed record StageChange(Stage Stage, double? Before, double? After)
{
    public double? Difference => After - Before;
}

/// <summary>Two diagnoses of one cooperation with one framework, the older one first, both read with the newer version.</summary>
public sealed record Comparison(Diagnosis Before, Diagnosis After, ImmutableArray<WheelChange> Wheels, ImmutableArray<StageChange> Stages)
{
    /// <summary>« Renouveler » : a wheel went back, so the levers of the last movement are proposed.</summary>
    public bool AsksRenewal => Wheels.Any(wheel => wheel.LostGround);

    /// <summary>The version whose reading both were given, when they were made on two versions; null otherwise.</summary>
    public int? ReadAs { get; init; }

    /// <summary>
    /// Null when they were made with two frameworks: positions that were not measured alike are not subtracted (rule 11). Two versions
    /// of one framework share their stages: both are read with the newer one.
    /// </summary>
    public static Comparison? Of(Diagnosis one, Diagnosis other)
    {
        if (one.Framework.Slug != other.Framework.Slug) return null;
        var (then, now) = one.Campaign.ClosedAt <= other.Campaign.ClosedAt ? (one, other) : (other, one);
        // Of one version, the thresholds of the later diagnosis: the two are read alike.
        var newest = then.Framework.Version > now.Framework.Version ? then.Framework : now.Framework;
        var (before, after) = (then.As(newest), now.As(newest));
        return new(before, after,
            [.. before.Framework.Wheels.Select(wheel => Change(wheel, before, after))],
            [.. before.Framework.Stages.Select(stage => new StageChange(stage, Known(before[stage]), Known(after[stage])))])
        {
            ReadAs = one.Framework.Version == other.Framework.Version ? null : newest.Version,
        };
    }

    private static WheelChange Change(Wheel wheel, Diagnosis before, Diagnosis after)
    {
        var (then, now) = (before.Position(wheel), after.Position(wheel));
        var certain = !before.StopsAtUnknown(wheel) && !after.StopsAtUnknown(wheel);
        return new(wheel, then, now, certain, certain && ExactSum.AtLeast(then - now, before.Framework.Thresholds.LostGround));
    }

    private static double? Known(StageReading reading) => double.IsNaN(reading.Completeness) ? null : reading.Completeness;
}
