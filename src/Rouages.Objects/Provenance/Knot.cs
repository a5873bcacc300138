namespace Rouages.Objects.Provenance;

/// <summary>Whether something on the thread happened.</summary>
public enum KnotState
{
    /// <summary>It happened.</summary>
    Done,

    /// <summary>The page that shows the thread.</summary>
    Here,

    /// <summary>It may come.</summary>
    ToCome,
}

/// <summary>What stands at a knot; each has a drawing of its own.</summary>
public enum KnotKind
{
    /// <summary>A card of a workshop, a form.</summary>
    Card,

    /// <summary>A need.</summary>
    Need,

    /// <summary>People who say it too.</summary>
    Voices,

    /// <summary>An idea.</summary>
    Idea,

    /// <summary>An activity, work that began.</summary>
    Activity,

    /// <summary>What changed.</summary>
    Change,
}

/// <summary>One object on the thread that leads from where something was said to what it changed (« le fil »).</summary>
/// <param name="State">Whether it happened.</param>
/// <param name="Kind">Its drawing.</param>
/// <param name="Label">What it is, already said.</param>
/// <param name="Title">Its title: of its authors when it has an address or is written, of the page otherwise.</param>
public sealed record Knot(KnotState State, KnotKind Kind, string Label, string Title)
{
    /// <summary>When; null for what has no day.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Local address of its page, when this reader may open it.</summary>
    public string? Address { get; init; }

    /// <summary>One or two sentences, already said.</summary>
    public string? Text { get; init; }

    /// <summary>The title is in the words of its authors.</summary>
    public bool IsWritten { get; init; }

    /// <summary>The text is in the words of its authors.</summary>
    public bool IsTextWritten { get; init; }
}
