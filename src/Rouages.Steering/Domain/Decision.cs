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
    string Title, string? Why, DateOnly DecidedOn, DecisionManner Manner, string? Present, string? Stage)
{
    /// <summary>What the vote gave; only for a vote.</summary>
    public string? Result { get; init; }
}

/// <summary>The decision that a later one changes or revokes.</summary>
/// <param name="Decision">That one.</param>
/// <param name="Effect">What happens to it.</param>
/// <param name="Since">The day on which it was taken.</param>
internal sealed record Following(Guid Decision, DecisionEffect Effect, DateOnly Since)
{
    /// <summary>It ended another one: there is nothing in it to change.</summary>
    public bool Ends { get; init; }

    /// <summary>Its action, while that is to be done.</summary>
    public Guid? Action { get; init; }
}

/// <summary>
/// A line of the register: what was decided, when, how and why. Never erased, rewritten
/// in its first minutes alone: a later decision changes or revokes it.
/// </summary>
internal sealed class Decision
{
    public const int LongestTitle = 300;
    public const int LongestWhy = 2000;
    public const int LongestPresent = 500;
    public const int LongestResult = 300;

    /// <summary>How long whoever recorded it may mend a slip of the keyboard.</summary>
    public static readonly TimeSpan CorrectedWithin = TimeSpan.FromMinutes(15);

    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required string Title { get; set; }
    public string? Why { get; set; }
    public required DateOnly DecidedOn { get; set; }
    public required DecisionManner Manner { get; set; }

    /// <summary>What the vote gave.</summary>
    public string? Result { get; set; }

    /// <summary>Who was there, in the words of whoever wrote it.</summary>
    public string? Present { get; set; }
    public string? Stage { get; set; }

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
        Guid cooperation, DecisionContent content, Following? after, Origin? origin, Act act, DateOnly today, Guid? id = null)
    {
        if (after is { Ends: true })
            return new Refusal("Cette décision met fin à une autre, elle ne se change pas : inscrivez-en une nouvelle.");
        if (Date(content, after?.Since, today) is { } refusal) return refusal;
        return new Decision
        {
            Id = id ?? Guid.CreateVersion7(act.At), CooperationId = cooperation, Title = content.Title, Why = content.Why,
            DecidedOn = content.DecidedOn, Manner = content.Manner, Result = content.Result,
            Present = content.Present, Stage = content.Stage, Origin = origin,
            Follows = after?.Decision, Effect = after?.Effect, Recorded = act,
            // What is being done for the former text is done for the new one.
            ActionId = after is { Effect: DecisionEffect.Changes } ? after.Action : null,
        };
    }

    /// <summary>A slip is mended by whoever made it, at once, while nothing leans on what it says.</summary>
    /// <param name="author">Who recorded it.</param>
    /// <param name="person">Who would mend it.</param>
    /// <param name="leantOn">A later decision or an action took it up.</param>
    /// <param name="recordedAt">When it was recorded.</param>
    /// <param name="now">Now.</param>
    public static bool MayBeCorrected(Guid author, Guid person, bool leantOn, DateTimeOffset recordedAt, DateTimeOffset now) =>
        person != Guid.Empty && author == person && !leantOn && now - recordedAt <= CorrectedWithin;

    public Refusal? Correct(DecisionContent content, DateOnly? since, DateOnly today)
    {
        if (Date(content, since, today) is { } refusal) return refusal;
        (Title, Why, DecidedOn, Manner) = (content.Title, content.Why, content.DecidedOn, content.Manner);
        (Result, Present, Stage) = (content.Result, content.Present, content.Stage);
        return null;
    }

    private static Refusal? Date(DecisionContent content, DateOnly? since, DateOnly today)
    {
        if (content.DecidedOn > today) return new Refusal("Cette date est à venir : on inscrit ce qui est déjà décidé.", "DecidedOn");
        return content.DecidedOn < since
            ? new Refusal("Cette date vient avant celle de la décision dont elle prend la suite.", "DecidedOn") : null;
    }
}
