using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>The author changes what the card says.</summary>
internal sealed record CardEdited(int Card, string Text, bool Quotable = false) : Fact
{
    internal override int Touched => Card;
    internal override int Weight => Text.Length;

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        var (text, unreadable) = CardText.Read(Text);
        if ((room.Own(Card, who).Refusal ?? unreadable) is { } refusal) return refusal;
        return this with { Text = text! };
    }

    internal override Room Change(Room room, Entry entry) =>
        room.With(room.Cards[Card] with { Text = Text, Quotable = Quotable, Edited = true });
}

/// <summary>The author takes the card back: it leaves the wall and the counts.</summary>
internal sealed record CardWithdrawn(int Card) : Fact
{
    internal override int Touched => Card;

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now) =>
        room.Own(Card, who).Refusal is { } refusal ? refusal : this;

    internal override Room Change(Room room, Entry entry) => room.Apart(Card).With(room.Cards[Card] with { Withdrawn = true });
}

/// <summary>A facilitator hides a card, and says why.</summary>
internal sealed record CardHidden(int Card, string Reason) : Fact
{
    internal override int Touched => Card;

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if ((Room.OnlyLeads(who) ?? room.Known(Card).Refusal) is { } refusal) return refusal;
        return CardText.Short(Reason, Domain.Card.LongestReason) is { } reason ? this with { Reason = reason }
            : new Refusal("Dites pourquoi, en quelques mots.", "Reason");
    }

    internal override Room Change(Room room, Entry entry) => room.With(room.Cards[Card] with { HiddenBecause = Reason });
}

/// <summary>A hidden card is shown again.</summary>
internal sealed record CardShown(int Card) : Fact
{
    internal override int Touched => Card;

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now) =>
        (Room.OnlyLeads(who) ?? room.Known(Card).Refusal) is { } refusal ? refusal : this;

    internal override Room Change(Room room, Entry entry) => room.With(room.Cards[Card] with { HiddenBecause = null }).Back(Card);
}
