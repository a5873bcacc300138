using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>Cards that go together, under a title.</summary>
internal sealed record CardGroup(int Number, string Step, string Title);

internal sealed partial record Room
{
    public const int MostInGroup = 1000;

    /// <summary>Most numbers or seats that a fact lists.</summary>
    public const int MostInList = 1000;

    /// <summary>The groups, by number; one without cards is shown nowhere.</summary>
    public ImmutableDictionary<int, CardGroup> Groups { get; init; } = ImmutableDictionary<int, CardGroup>.Empty;

    private ImmutableDictionary<int, IReadOnlyList<int>> Merges { get; init; } = ImmutableDictionary<int, IReadOnlyList<int>>.Empty;

    /// <summary>The cards behind this one, which say the same.</summary>
    public IReadOnlyList<int> Merged(int into) => Merges.GetValueOrDefault(into) ?? [];

    /// <summary>The living cards of a group.</summary>
    public IEnumerable<Card> CardsIn(int group) => CardsOf(null).Where(card => card.Group == group);

    internal Room With(CardGroup group) => this with { Groups = Groups.SetItem(group.Number, group) };

    internal Room WithMerged(int into, IReadOnlyList<int> cards) =>
        Merged(into)
            .SequenceEqual(cards) ? this : this with { Merges = cards.Count == 0 ? Merges.Remove(into) : Merges.SetItem(into, cards) };

    // When a card leaves the wall, those behind it come back: they are other people's words.
    internal Room Apart(int into) =>
        Merged(into).Aggregate(this, (room, card) => room.With(room.Cards[card] with { MergedInto = null }).Back(card))
            .WithMerged(into, []);

    internal int? Gone(IEnumerable<int> cards) =>
        cards.Select(card => (int?)card).FirstOrDefault(card => Known(card!.Value).Refusal is not null);

    // Grouping is done by the facilitator and by the hosts of tables, during and between steps.
    internal Refusal? MayTidy(Who who)
    {
        if (who.Leads) return null;
        return MayAct(who)
            ?? (GuestOf(who.Participant) is { IsHost: true } ? null
                : new Refusal("Seules la personne qui anime et les hôtes de table regroupent les cartes."));
    }
}
