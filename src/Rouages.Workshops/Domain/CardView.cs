namespace Rouages.Workshops.Domain;

/// <summary>
/// A card as anybody in the room may see it, the facilitator included: no author, unless the workshop signs its cards.
/// </summary>
/// <param name="Number">Its stable number.</param>
/// <param name="Step">Key of its step.</param>
/// <param name="Text">What it says; empty once it is gone.</param>
/// <param name="Column">Key of its column.</param>
/// <param name="Kind">Key of its kind.</param>
/// <param name="Gone">True once it was withdrawn or hidden.</param>
public sealed record CardView(int Number, string Step, string Text, string? Column, string? Kind, bool Gone)
{
    public int? Group { get; init; }

    /// <summary>The card that it was merged into.</summary>
    public int? Into { get; init; }

    /// <summary>How many cards say the same, behind this one.</summary>
    public int Behind { get; init; }
    public int Round { get; init; }
    public CardSource Source { get; init; }
    public bool Edited { get; init; }
    public Guid? Photo { get; init; }

    /// <summary>First name of the author, in a workshop whose cards are signed.</summary>
    public string? By { get; init; }

    /// <summary>Number of the author, in a workshop whose cards are signed.</summary>
    public int? Guest { get; init; }
}

internal sealed partial record Room
{
    /// <summary>What may be shown of a card.</summary>
    public CardView See(Card card)
    {
        if (card.Withdrawn || card.HiddenBecause is not null) return new(card.Number, card.Step, "", card.Column, card.Kind, Gone: true);
        var author = Signed && card.Author is { } number ? Guests.GetValueOrDefault(number) : null;
        return new(card.Number, card.Step, card.Text, card.Column, card.Kind, Gone: false)
        {
            Group = card.Group, Into = card.MergedInto, Behind = Merged(card.Number).Count, Round = card.Round,
            // The screen names the host of each table: saying that a card was noted there would name its author.
            Source = card.Source == CardSource.Scribe && !Signed ? CardSource.Typed : card.Source,
            Edited = card.Edited, Photo = card.Photo, By = author?.Name, Guest = author?.Number,
        };
    }

    /// <summary>The cards that a participant wrote and may still change.</summary>
    public IEnumerable<Card> CardsBy(Guest guest) =>
        Cards.Values.Where(card => card.Author == guest.Number && !card.Withdrawn).OrderBy(card => card.Number);
}
