using Rouages.Cooperations.Domain;

namespace Rouages.Workshops.Domain;

/// <summary>What a cooperation does with the outside views of it, an organisation with the story that it told.</summary>
public enum OutsideViewChoice
{
    /// <summary>Nobody has said yet.</summary>
    Waiting = 0,

    /// <summary>Shown: to the members of the cooperation beside their own reading, to everybody on the page of the organisation.</summary>
    Kept = 1,
    LeftAside = 2,
}

/// <summary>
/// A cooperation or an organisation of the directory that a workshop spoke of, written once it is over. A cooperation that was visited says
/// what becomes of the outside views of it, and an organisation whether its page shows what it told.
/// </summary>
internal sealed class WorkshopSubject
{
    public required Guid WorkshopId { get; init; }

    /// <summary>Key of its column.</summary>
    public required string Column { get; init; }
    public required ChoiceSource Source { get; init; }
    public required Guid About { get; set; }

    /// <summary>There is something to read, and the cooperation's facilitators were told; null otherwise.</summary>
    public DateTimeOffset? ToldAt { get; set; }
    public OutsideViewChoice Choice { get; private set; }

    /// <summary>Who chose.</summary>
    public Act? Chosen { get; private set; }

    /// <summary>The choice may change as often as they want.</summary>
    public void Choose(OutsideViewChoice choice, Act act) => (Choice, Chosen) = (choice, act);
}
