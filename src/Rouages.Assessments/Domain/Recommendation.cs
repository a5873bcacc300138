namespace Rouages.Assessments.Domain;

/// <summary>Something to do or to look for, and why it is proposed. Its evidence is that of its item.</summary>
public sealed record Recommendation(Item Item, RecommendationKind Kind, Reason Reason);

public enum RecommendationKind
{
    /// <summary>An action written on the card of a next stage.</summary>
    StageAction,

    /// <summary>An action of the function that moves a wheel.</summary>
    FunctionAction,

    /// <summary>A support to look for: the library and the networks answer needs.</summary>
    Need,

    /// <summary>A lever of the current movement, or one of renewal.</summary>
    MovementLever,

    /// <summary>A lever that a study of many cooperations brought out.</summary>
    StudiedLever,
}

/// <summary>Why something is proposed, in pieces that a page turns into a sentence. What does not apply is null.</summary>
public sealed record Reason(Why Why)
{
    /// <summary>The wheel it helps.</summary>
    public Wheel? Wheel { get; init; }

    /// <summary>The next stage it belongs to.</summary>
    public Stage? Stage { get; init; }

    public Movement? Movement { get; init; }
    public LeverFamily? Family { get; init; }
}

public enum Why
{
    /// <summary>The wheel holds the others back.</summary>
    Gripped,

    /// <summary>No wheel is gripped: this one is the furthest behind.</summary>
    Lowest,

    /// <summary>It helps any cooperation at this moment.</summary>
    Movement,

    /// <summary>A wheel lost ground since the last diagnosis.</summary>
    LostGround,
}
