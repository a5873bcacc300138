using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>Cards that go together get a title.</summary>
internal sealed record CardsGrouped(string Step, string Title, IReadOnlyList<int> Cards) : Fact
{
    public const int LongestTitle = 120;

    /// <summary>Given by the room.</summary>
    public int Group { get; init; }

    internal override int Touched => Group;
    internal override int Weight => Title.Length + (Cards.Count * Card.WeightOfNumber);

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (room.MayTidy(who) is { } refusal) return refusal;
        if (room.Find(Step) is null) return new Refusal("Ce temps de l’atelier n’existe pas.");
        if (Cards is null) return new Refusal("Cochez d’abord les cartes à regrouper.");
        if (Cards is not { Count: <= Room.MostInGroup } || room.Gone(Cards) is not null)
            return new Refusal("Une de ces cartes n’est plus là.");
        return CardText.Short(Title, LongestTitle) is { } title ? this with { Title = title, Group = room.Groups.Count + 1 }
            : new Refusal("Donnez un titre à ce groupe.", "Title");
    }

    internal override Room Change(Room room, Entry entry) =>
        Cards.Aggregate(room.With(new CardGroup(Group, Step, Title)), (next, card) => next.With(next.Cards[card] with { Group = Group }));
}

/// <summary>The group gets another title.</summary>
internal sealed record GroupTitled(int Group, string Title) : Fact
{
    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (room.MayTidy(who) is { } refusal) return refusal;
        if (!room.Groups.ContainsKey(Group)) return new Refusal("Ce groupe n’existe pas.");
        return CardText.Short(Title, CardsGrouped.LongestTitle) is { } title ? this with { Title = title }
            : new Refusal("Donnez un titre à ce groupe.", "Title");
    }

    internal override Room Change(Room room, Entry entry) => room.With(room.Groups[Group] with { Title = Title });
}

/// <summary>A card goes into a group, or out of all of them.</summary>
internal sealed record CardMoved(int Card, int? Group) : Fact
{
    internal override int Touched => Card;

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if ((room.MayTidy(who) ?? room.Known(Card).Refusal) is { } refusal) return refusal;
        return Group is { } group && !room.Groups.ContainsKey(group) ? new Refusal("Ce groupe n’existe pas.") : this;
    }

    internal override Room Change(Room room, Entry entry) => room.With(room.Cards[Card] with { Group = Group });
}

/// <summary>Cards that say the same become one; the others stay in the log, behind it. With no card they come apart again.</summary>
/// <param name="Into">The card that stays; 0 for the one with the lowest number, what was behind it remaining there.</param>
/// <param name="Cards">All the cards behind it from now on.</param>
internal sealed record CardsMerged(int Into, IReadOnlyList<int> Cards) : Fact
{
    internal override int Touched => Into;
    internal override int Weight => Cards.Count * Card.WeightOfNumber;

    internal override Outcome<Fact> Decide(Room room, Who who, DateTimeOffset now)
    {
        if (room.MayTidy(who) is { } refusal) return refusal;
        if (Into != 0) return (this with { Cards = Cards ?? [] }).Check(room);
        if (Cards is not { Count: >= 2 and <= Room.MostInGroup })
            return new Refusal("Cochez au moins deux cartes qui disent la même chose.");
        var first = Cards.Min();
        return new CardsMerged(first, [.. room.Merged(first).Union(Cards).Where(card => card != first)]).Check(room);
    }

    private Outcome<Fact> Check(Room room)
    {
        if (room.Known(Into).Refusal is { } gone) return gone;
        if (Cards is not { Count: <= Room.MostInGroup } || Cards.Contains(Into) || room.Cards[Into].MergedInto is not null)
            return new Refusal("Choisissez deux cartes différentes.");
        return Cards.Any(card => !room.Cards.TryGetValue(card, out var other) || other.Withdrawn
            || (other.MergedInto is { } into && into != Into) || room.Merged(card).Count > 0)
            ? new Refusal("Une de ces cartes n’est plus là.") : this;
    }

    internal override Room Change(Room room, Entry entry)
    {
        var apart = room.Merged(Into).Except(Cards)
            .Aggregate(room, (next, card) => next.With(next.Cards[card] with { MergedInto = null }).Back(card));
        var merged = Cards.Aggregate(apart, (next, card) => next.With(next.Cards[card] with { MergedInto = Into }));
        return merged.WithMerged(Into, Cards);
    }
}
