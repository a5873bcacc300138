namespace Rouages.Workshops.Domain;

/// <summary>How a card came in: typed by its author, noted by the scribe of a table, or copied from paper.</summary>
public enum CardSource
{
    Typed = 0,
    Scribe = 1,
    Paper = 2,
}

/// <summary>A card of the room. Its number is stable: the restitution shows it.</summary>
/// <param name="Number">1, 2, 3… in the workshop.</param>
/// <param name="Step">Key of the step that it answers.</param>
/// <param name="Text">What was written.</param>
/// <param name="Author">Number of the guest who wrote it; null for a facilitator. Never leaves the server unless cards are
/// signed.</param>
/// <param name="At">When it was written.</param>
internal sealed record Card(int Number, string Step, string Text, int? Author, DateTimeOffset At)
{
    public const int LongestText = 500;
    public const int LongestReason = 200;

    /// <summary>What a number costs in a list.</summary>
    internal const int WeightOfNumber = 7;

    public string? Column { get; init; }
    public string? Kind { get; init; }
    public CardSource Source { get; init; }
    public int Round { get; init; }

    /// <summary>The author agrees to be quoted in the restitution.</summary>
    public bool Quotable { get; init; }

    /// <summary>Photo of the paper that it was copied from.</summary>
    public Guid? Photo { get; init; }
    public bool Edited { get; init; }
    public bool Withdrawn { get; init; }

    /// <summary>Why a facilitator hid it; null while it is shown.</summary>
    public string? HiddenBecause { get; init; }

    /// <summary>The card that says the same, into which this one was merged.</summary>
    public int? MergedInto { get; init; }
    public int? Group { get; init; }

    /// <summary>True while it is shown and counted.</summary>
    public bool Lives => !Withdrawn && HiddenBecause is null && MergedInto is null;
}
