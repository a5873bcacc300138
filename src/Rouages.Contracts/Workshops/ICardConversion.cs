using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;

namespace Rouages.Contracts.Workshops;

/// <summary>A card of a workshop, about to become something that lasts.</summary>
/// <param name="Text">What it says, at most 500 characters.</param>
/// <param name="Origin">Where it is.</param>
/// <param name="IsDemo">True for demonstration content.</param>
public sealed record CardToConvert(string Text, Origin Origin, bool IsDemo);

/// <summary>What a card became.</summary>
/// <param name="Origin">The card.</param>
/// <param name="Title">How it is called there.</param>
/// <param name="Address">Where it is read.</param>
public sealed record ConvertedCard(Origin Origin, string Title, string Address);

/// <summary>Something that a card of a workshop may become: an action of the plan, a need, a lever, an obstacle…</summary>
public interface ICardConversion
{
    /// <summary>Stable word of the address: <c>action</c>, <c>besoin</c>, <c>levier</c>, <c>frein</c>.</summary>
    string Kind { get; }

    /// <summary>The button (« Action du plan »), a French key of <c>Words</c>.</summary>
    string Label { get; }

    /// <summary>Ascending from left to right.</summary>
    int Order { get; }

    /// <summary>
    /// True when it says how the cooperation itself is (a need, a lever, an obstacle): a card said of another one may not become it.
    /// </summary>
    bool SaysHowItIs => false;

    /// <summary>Whether this person may do it, by the rules of whoever keeps it.</summary>
    bool MayTake(CooperationPlace place);

    /// <summary>Makes it, once the request's changes are saved; a card that became it before stays the same one.</summary>
    Task<Outcome<ConvertedCard>> Take(CooperationPlace place, CardToConvert card, CancellationToken ct);

    /// <summary>What the cards of this list became in this cooperation, as far as this person may see it.</summary>
    Task<IReadOnlyList<ConvertedCard>> From(CooperationPlace place, IReadOnlyCollection<Origin> cards, CancellationToken ct);
}
