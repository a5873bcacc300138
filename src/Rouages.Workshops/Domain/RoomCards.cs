using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Workshops.Domain;

internal sealed partial record Room
{
    /// <summary>From here on the person who facilitates is warned: reading aloud will not do any more.</summary>
    public const int ManyCards = 10_000;

    /// <summary>Against a machine that writes: no room needs so many.</summary>
    public const int MostCards = 200_000;

    /// <summary>Every card ever written, by number.</summary>
    public ImmutableDictionary<int, Card> Cards { get; init; } = ImmutableDictionary<int, Card>.Empty;

    public bool IsCrowded => Cards.Count >= ManyCards;

    /// <summary>The living cards of a step (of the whole workshop without one), in the order of their numbers.</summary>
    public IEnumerable<Card> CardsOf(string? step) =>
        Enumerable.Range(1, Cards.Count).Select(number => Cards[number]).Where(card => card.Lives && (step is null || card.Step == step));

    internal Room With(Card card) => this with { Cards = Cards.SetItem(card.Number, card) };

    // The card that this person may still change: their own, while its step is under way.
    internal Outcome<Card> Own(int number, Who who)
    {
        if (MayAct(who) is { } closed) return closed;
        if (!Cards.TryGetValue(number, out var card) || card.Withdrawn) return new Refusal("Cette carte n’est plus là.");
        if (who.Leads ? card.Author is null : card.Author is { } author && author == GuestOf(who.Participant)?.Number) return card;
        return new Refusal("Vous ne pouvez changer que vos propres cartes.");
    }
}
