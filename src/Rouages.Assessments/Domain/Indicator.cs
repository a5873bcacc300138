using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Assessments.Domain;

/// <summary>A measure that shows how far a stage is, read through three bounds as a score from 0 to 3.</summary>
public sealed class Indicator(string id, EvidenceTag evidence, IndicatorKind kind, ImmutableArray<Bound> bounds) : Item(id, evidence)
{
    public const int HighestScore = 3;

    public required int Index { get; init; }
    public IndicatorKind Kind { get; } = kind;

    /// <summary>
    /// What the words of the source under « id.observes » rest on, when the source names what is looked at and the measure is ours.
    /// </summary>
    public Provenance? Observes { get; init; }

    /// <summary>What must be reached for 1, 2 and 3; empty for a yes/no and for a scale, which are their own score.</summary>
    public ImmutableArray<Bound> Bounds { get; } = bounds;

    /// <summary>Tells whether this number can be a measure of this kind.</summary>
    public bool Accepts(double measure) => double.IsFinite(measure) && measure >= 0 && Kind switch
    {
        IndicatorKind.YesNo => measure is 0 or 1 or HighestScore,
        IndicatorKind.Scale => measure is 0 or 1 or 2 or HighestScore,
        IndicatorKind.Percent => measure <= 100,
        _ => true,
    };

    /// <summary>The highest slot whose bound is reached; percentages are rounded first, so 66,5 % is read as 67 %.</summary>
    public int Score(double measure)
    {
        if (Kind == IndicatorKind.YesNo) return measure > 0 ? HighestScore : 0;
        if (Kind == IndicatorKind.Scale) return (int)measure;
        if (Kind == IndicatorKind.Percent) measure = Math.Round(measure, MidpointRounding.AwayFromZero);
        var score = Bounds.Length;
        while (score > 0 && !Bounds[score - 1].IsReachedBy(measure)) score--;
        return score;
    }
}

public enum IndicatorKind
{
    /// <summary>Yes is 3, no is 0.</summary>
    YesNo,

    /// <summary>0 no, 1 committed, 2 partial, 3 acquired: the measure is the score.</summary>
    Scale,

    Number,
    Percent,
    Euros,
    Months,
}
