namespace Rouages.Workshops.Domain;

/// <summary>Why something is told as a disagreement.</summary>
public enum DisagreementKind
{
    /// <summary>As many thumbs up as down, or nearly.</summary>
    Shared = 0,

    /// <summary>Somebody objects.</summary>
    Objection = 1,

    /// <summary>People stand on both sides of a line.</summary>
    Line = 2,

    /// <summary>The same thing is told as helping and as holding back.</summary>
    Opposed = 3,

    /// <summary>People placed the same wheel far apart.</summary>
    Spread = 4,

    /// <summary>A point of debate of the diagnosis.</summary>
    Debate = 5,

    /// <summary>A disagreement about a stage of the diagnosis is kept.</summary>
    Kept = 6,
}

/// <summary>Where the room did not agree.</summary>
/// <param name="Kind">How it shows.</param>
/// <param name="Step">Where.</param>
/// <param name="About">What it is about.</param>
/// <param name="For">People on one side, or the lowest value.</param>
/// <param name="Against">People on the other, or the highest value.</param>
/// <param name="Words">What was said, when somebody said why.</param>
public sealed record Disagreement(DisagreementKind Kind, string Step, string About, int For, int Against, IReadOnlyList<string> Words)
{
    /// <summary>When it was noted; null where nobody noted it as such.</summary>
    public DateTimeOffset? NotedAt { get; init; }
}
