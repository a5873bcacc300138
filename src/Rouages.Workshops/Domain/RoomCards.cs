using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Workshops.Domain;

internal sealed partial record Room
{
    /// <summary>From here on the facilitator is warned: reading aloud will not do any more.</summary>
    public const int ManyCards = 10_000;

    /// <summary>Against a machine that writes: no room needs so many.</summary>
    public const int MostCards = 500_000;

    /// <summary>Every card ever written, by number.</summary>
    public ImmutableDictionary<int, Card> Cards { get; init; } = ImmutableDictionary<int, Card>.Empty;

    public bool IsCrowded => Cards.Count >= ManyCards;

    /// <summary>The living cards of a step (of the whole workshop without one), in the order of their numbers.</summary>
    public IEnumerable<Card> CardsOf(string? step) =>
        Enumerable.Range(1, Cards.Count).Select(number => Cards[number]).Where(card => card.Lives && (step is null || card.Step == step));

    /// <summary>The cards that a step works on: its own or, when it groups, votes or reads, those of the step it names.</summary>
    public IEnumerable<Card> CardsFor(Step step) => CardsOf(SourceOf(step));

    // Voting on what was grouped is voting on what was collected.
    internal string? SourceOf(Step step)
    {
        if (step.Kind is not (StepKind.Group or StepKind.Vote or StepKind.Read)) return step.Key;
        var source = Find(step.Of);
        for (var hops = 0; source is { Kind: StepKind.Group or StepKind.Vote } && hops < Steps.Length; hops++) source = Find(source.Of);
        return source?.Key;
    }

    internal Room With(Card card) => this with { Cards = Cards.SetItem(card.Number, card) };

    internal Outcome<Card> Known(int number) =>
        Cards.TryGetValue(number, out var card) && !card.Withdrawn ? card : new Refusal("Cette carte n’est plus là.");

    // The card that this person may still change: their own.
    internal Outcome<Card> Own(int number, Who who)
    {
        if (MayAct(who) is { } closed) return closed;
        var (card, refusal) = Known(number);
        if (refusal is not null) return refusal;
        if (who.Leads ? card!.Author is null : card!.Author is { } author && author == GuestOf(who.Participant)?.Number) return card;
        return new Refusal("Vous ne pouvez changer que vos propres cartes.");
    }
}
