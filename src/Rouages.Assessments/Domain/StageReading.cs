using System.Collections.Immutable;
using Rouages.Cooperations.Domain;

namespace Rouages.Assessments.Domain;

/// <summary>One stage of a closed campaign as it may be shown: what the answers say, and beside it what the group settled.</summary>
public sealed record StageReading
{
    public required Stage Stage { get; init; }

    /// <summary>Respondents who said something about the stage.</summary>
    public required int Voices { get; init; }

    /// <summary>How many said « je ne sais pas » ; 0 when nobody did, or when telling it would reveal someone.</summary>
    public int Unsure { get; init; }

    /// <summary>Null when nobody answered, or when so few did that numbers would reveal one of them.</summary>
    public required StageStatistics? Statistics { get; init; }

    /// <summary>False for a stage « à documenter »: nobody answered half of its indicators.</summary>
    public required bool IsDocumented { get; init; }

    public required SettledLevel? Group { get; init; }

    /// <summary>The group looked at the stage, did not agree, and keeps that: nothing is settled. Never beside a level.</summary>
    public KeptDisagreement? Kept { get; init; }

    /// <summary>The group looked at the stage together: it settled a level or kept the disagreement.</summary>
    public bool IsLookedAt => Group is not null || Kept is not null;

    /// <summary>The answers differ so much that the group should talk before it settles a value.</summary>
    public required bool IsDebate { get; init; }

    /// <summary>Completeness told without the spread it comes from, in a version that was shared.</summary>
    public double? Told { get; init; }

    /// <summary>Someone answered, and it stays hidden.</summary>
    public bool IsHidden => Voices > 0 && Statistics is null;

    /// <summary>What the profile reads, 0 to 1: the group's value when there is one; NaN where nothing may be said.</summary>
    public double Completeness =>
        Group?.Done ?? Statistics?.Completeness ?? Told ?? double.NaN;
}

/// <summary>The spread of the answers on levels 0 to 3: mean of the organisations, extent and deviation of the respondents.</summary>
/// <param name="Mean">Mean of each organisation's mean.</param>
/// <param name="Lowest">The lowest status said.</param>
/// <param name="Highest">The highest status said.</param>
/// <param name="Sigma">Population standard deviation over respondents.</param>
/// <param name="Completeness">0 to 1, before any group value.</param>
/// <param name="Distribution">How many respondents stand nearest each level.</param>
public sealed record StageStatistics(
    double Mean, double Lowest, double Highest, double Sigma, double Completeness, ImmutableArray<int> Distribution)
{
    /// <summary>The level nearest the mean: what « settle at the mean » takes. Halfway goes down: better to promise less.</summary>
    public int NearestLevel => (int)Math.Ceiling(Math.Round(Mean, 9) - 0.5);
}

/// <summary>The level the group agreed on, with the reason it noted.</summary>
/// <param name="Level">0 to 3.</param>
/// <param name="Note">Why, in the group's words.</param>
/// <param name="At">When.</param>
/// <param name="Edition">The edition of the row, carried by the form.</param>
/// <param name="Batch">The act that settled several stages at once, while it can still be undone.</param>
/// <param name="Origin">The workshop where the group agreed.</param>
/// <param name="Mean">The mean that the group kept as it was, 0 to 1; null when it chose the level.</param>
public sealed record SettledLevel(
    int Level, string? Note, DateTimeOffset At, uint Edition = 0, Guid? Batch = null, Origin? Origin = null, double? Mean = null)
{
    /// <summary>What the profile reads, 0 to 1.</summary>
    public double Done => Mean ?? Level / (double)Indicator.HighestScore;
}

/// <summary>The group listened, did not agree, and writes it down: the stage stays read from the answers.</summary>
/// <param name="Note">What it is about, in the group's words.</param>
/// <param name="At">When.</param>
/// <param name="Edition">The edition of the row, carried by the form.</param>
/// <param name="Origin">The workshop where it was said.</param>
public sealed record KeptDisagreement(string? Note, DateTimeOffset At, uint Edition = 0, Origin? Origin = null);
