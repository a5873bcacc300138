using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Steering.Domain;

/// <summary>How a collective came to decide.</summary>
public enum DecisionManner
{
    /// <summary>Nobody objects.</summary>
    Consent = 0,

    /// <summary>Everybody agrees.</summary>
    Consensus = 1,

    /// <summary>By a vote.</summary>
    Vote = 2,

    /// <summary>Those who were charged with it decided.</summary>
    Mandate = 3,
}

/// <summary>What a decision does to the one that it follows.</summary>
public enum DecisionEffect
{
    /// <summary>It says it anew.</summary>
    Changes = 0,

    /// <summary>It ends it.</summary>
    Revokes = 1,
}

/// <summary>What a person wrote about a decision, already read and bounded.</summary>
internal sealed record DecisionContent(
    string Title, string? Why, DateOnly DecidedOn, DecisionManner Manner, string? Present, string? Stage);

/// <summary>The decision that a later one changes or revokes.</summary>
internal sealed record Following(Guid Decision, DecisionEffect Effect);

/// <summary>
/// A line of the register: what was decided, when, how and why. It is never rewritten nor erased: a later decision changes or revokes it.
/// </summary>
internal sealed class Decision
{
    public const int LongestTitle = 300;
    public const int LongestWhy = 2000;
    public const int LongestPresent = 500;

    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required string Title { get; init; }
    public string? Why { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public required DecisionManner Manner { get; init; }

    /// <summary>Who was there, in the words of who wrote it.</summary>
    public string? Present { get; init; }
    public string? Stage { get; init; }

    /// <summary>Where it was taken: minutes, a card of a workshop…</summary>
    public Origin? Origin { get; init; }

    /// <summary>The one that it changes or revokes.</summary>
    public Guid? Follows { get; init; }
    public DecisionEffect? Effect { get; init; }

    /// <summary>The action that it became.</summary>
    public Guid? ActionId { get; private set; }
    public required Act Recorded { get; init; }
    public bool IsDemo { get; init; }

    public static Outcome<Decision> Take(
        Guid cooperation, DecisionContent content, Following? after, Origin? origin, Act act, DateOnly today)
    {
        if (content.DecidedOn > today) return new Refusal("Cette date est à venir : on inscrit ce qui est déjà décidé.", "DecidedOn");
        return new Decision
        {
            Id = Guid.CreateVersion7(act.At), CooperationId = cooperation, Title = content.Title, Why = content.Why,
            DecidedOn = content.DecidedOn, Manner = content.Manner, Present = content.Present, Stage = content.Stage, Origin = origin,
            Follows = after?.Decision, Effect = after?.Effect, Recorded = act,
        };
    }
}
