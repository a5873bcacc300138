using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Steering.Domain;

/// <summary>Where an action stands.</summary>
internal enum ActionStatus
{
    ToDo = 0,
    Doing = 1,
    Done = 2,
    Dropped = 3,
}

/// <summary>What a person wrote about an action, already read and bounded.</summary>
internal sealed record ActionContent(
    string Title, string? Notes, string? Stage, string? Production, Guid? Responsible, Guid? ResponsibleOrganisation, DateOnly? DueOn);

/// <summary>An action of the plan: someone does something by a date, and shows what came of it.</summary>
internal sealed class PlanAction
{
    public const int LongestTitle = 200;
    public const int LongestNotes = 2000;
    public const int LongestProduction = 200;
    public const int MostProofs = 20;

    private readonly List<ActionMove> _moves = [];
    private readonly List<Attachment> _attachments = [];

    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required string Title { get; set; }
    public string? Notes { get; set; }
    public string? Stage { get; set; }

    /// <summary>The production expected, for instance a signed charter.</summary>
    public string? Production { get; set; }
    public Guid? Responsible { get; set; }
    public Guid? ResponsibleOrganisation { get; set; }
    public DateOnly? DueOn { get; set; }
    public ActionStatus Status { get; private set; }
    public Origin? Origin { get; init; }
    public required Act Created { get; init; }
    public Act? Removed { get; private set; }
    public bool IsDemo { get; init; }
    public IReadOnlyList<ActionMove> Moves => _moves;
    public IReadOnlyList<Attachment> Attachments => _attachments;
    public bool IsOpen => Status is ActionStatus.ToDo or ActionStatus.Doing;

    /// <summary>A new action; a date already gone is a slip of the keyboard, so it is refused here and nowhere else.</summary>
    public static Outcome<PlanAction> Decide(
        Guid cooperation, ActionContent content, Origin? origin, Act act, DateOnly today, Guid? id = null)
    {
        if (content.DueOn < today)
            return new Refusal("Cette date est déjà passée.", "DueOn");
        var action = new PlanAction
        {
            Id = id ?? Guid.CreateVersion7(act.At), CooperationId = cooperation, Title = content.Title, Created = act, Origin = origin,
        };
        action.Write(content);
        return action;
    }

    public void Write(ActionContent content)
    {
        Title = content.Title;
        Notes = content.Notes;
        Stage = content.Stage;
        Production = content.Production;
        Responsible = content.Responsible;
        ResponsibleOrganisation = content.ResponsibleOrganisation;
        DueOn = content.DueOn;
    }

    /// <summary>Moves the action; moving it where it stands changes nothing, so that a double click is harmless.</summary>
    public void MoveTo(ActionStatus status, Act act)
    {
        if (status == Status)
            return;
        _moves.Add(new ActionMove { Id = Guid.CreateVersion7(act.At), ActionId = Id, From = Status, To = status, Act = act });
        Status = status;
    }

    /// <summary>Takes the action out of the plan; <see cref="Restore"/> brings it back as it was.</summary>
    public void Remove(Act act) => Removed ??= act;

    public void Restore() => Removed = null;

    public Outcome<Attachment> Prove(Attachment proof)
    {
        if (_attachments.Count >= MostProofs)
            return new Refusal("Cette action a déjà vingt preuves : retirez-en une d’abord.", "File");
        _attachments.Add(proof);
        return proof;
    }

    public bool Withdraw(Guid proof) => _attachments.RemoveAll(p => p.Id == proof) > 0;

    public bool IsOverdue(DateOnly today) => IsOpen && DueOn < today;
}

/// <summary>One change of status, with who and when.</summary>
internal sealed class ActionMove
{
    public required Guid Id { get; init; }
    public required Guid ActionId { get; init; }
    public required ActionStatus From { get; init; }
    public required ActionStatus To { get; init; }
    public required Act Act { get; init; }
}

/// <summary>What shows that an action gave something: a file kept here, or a link.</summary>
internal sealed class Attachment
{
    public const int LongestTitle = 120;
    public const int LongestLink = 500;

    /// <summary>10 MiB: a scanned charter fits, a film does not.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    public required Guid Id { get; init; }
    public required Guid ActionId { get; init; }
    public required string Title { get; init; }
    public Guid? FileId { get; init; }
    public string? Link { get; init; }
    public required Act Added { get; init; }
}
