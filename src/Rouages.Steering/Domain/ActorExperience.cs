using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Steering.Domain;

/// <summary>
/// What a cooperation lets others read of an action that gave something (« expérience d’acteur »); gone when it takes it back.
/// </summary>
internal sealed class ActorExperience
{
    public const int LongestStory = 1000;

    public required Guid ActionId { get; init; }

    /// <summary>The stage on whose page it is read.</summary>
    public required string Stage { get; init; }

    /// <summary>What was done and what it gave, written for others.</summary>
    public required string Story { get; init; }

    /// <summary>The cooperation's name is not shown.</summary>
    public required bool IsAnonymous { get; init; }

    /// <summary>Who said yes for the cooperation.</summary>
    public required Act Agreed { get; init; }

    /// <summary>Only what is done, is shown by a proof and serves a stage is told to others.</summary>
    public static Outcome<ActorExperience> Share(PlanAction action, string? story, bool isAnonymous, Act act)
    {
        if (!MayBe(action))
            return new Refusal(
                "Une expérience se partage quand l’action est faite, rattachée à une étape et montrée par une preuve.");
        if (story is null) return new Refusal("Racontez en quelques lignes ce que vous avez fait et ce que cela a donné.", "Story");
        return new ActorExperience
        {
            ActionId = action.Id, Stage = action.Stage!, Story = story, IsAnonymous = isAnonymous, Agreed = act,
        };
    }

    public static bool MayBe(PlanAction action) =>
        action is { Status: ActionStatus.Done, Stage: not null, Attachments.Count: > 0, Removed: null };
}
