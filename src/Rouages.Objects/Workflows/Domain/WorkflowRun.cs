using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Objects.Workflows;

/// <summary>One thing that follows a workflow: where it stands, since when, until when, and how it came there.</summary>
public sealed class WorkflowRun
{
    /// <summary>Longest reason of a passage, in characters.</summary>
    public const int LongestReason = 2000;

    /// <summary>Most passages of a run: what goes round more often than that is no workflow.</summary>
    public const int MostPassages = 500;

    private readonly List<WorkflowPassage> _passages = [];

    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>What follows the workflow: an application, a request, a contribution…</summary>
    public required ObjectRef On { get; init; }

    /// <summary>Key of the workflow.</summary>
    public required string Workflow { get; init; }

    /// <summary>Version of the workflow: it stays the one that the run began with.</summary>
    public required int Version { get; init; }

    /// <summary>Who began it, in whose name and when.</summary>
    public required Act Opened { get; init; }

    /// <summary>Key of the state where it stands.</summary>
    public string State { get; private set; } = "";

    /// <summary>Since when it stands there.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>The last day before it is late; null without deadline.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>How it came there, the oldest first.</summary>
    public IReadOnlyList<WorkflowPassage> Passages => _passages;

    /// <summary>Begins in the initial state of the workflow.</summary>
    public static WorkflowRun Open(WorkflowDefinition workflow, ObjectRef on, Act act)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(act);
        var run =
            new WorkflowRun
            {
                Id = Guid.CreateVersion7(act.At), On = on, Workflow = workflow.Key, Version = workflow.Version,
                Opened = act
            };
        run.Stand(workflow.Initial, act.At, null);
        return run;
    }

    /// <summary>Passes to another state, or says why not.</summary>
    /// <param name="workflow">The workflow that the run follows, in its version.</param>
    /// <param name="transition">Key of the transition.</param>
    /// <param name="roles">What the person is to this run, in the words of its module.</param>
    /// <param name="reason">Why; some transitions need it.</param>
    /// <param name="act">Who passes, in whose name and when.</param>
    /// <param name="dueOn">Deadline in the new state; null for the workflow's own.</param>
    public Outcome<WorkflowPassage> Pass(
        WorkflowDefinition workflow, string transition, IReadOnlyCollection<string> roles, string? reason, Act act, DateOnly? dueOn = null)
    {
        ArgumentNullException.ThrowIfNull(act);
        Follows(workflow);
        if (workflow.Transitions.FirstOrDefault(way => way.Key == transition && way.From.Contains(State)) is not { } way)
            return new Refusal("Ce passage n’est plus possible : le dossier a changé d’état.");
        if (!way.MayBePassedBy(roles)) return new Refusal("Ce passage n’est pas de votre ressort.");
        var why = reason?.Trim() is { Length: > 0 } said ? said : null;
        if (why is null && way.NeedsReason) return new Refusal("Dites pourquoi, en une phrase au moins.", "Reason");
        var arrived = workflow.State(way.To);
        if ((Refuse(why, act) ?? RefuseDeadline(arrived, dueOn, act)) is { } refusal) return refusal;
        var passage = Note(way.Key, arrived.Key, why, act, arrived.Final ? null : dueOn);
        Stand(arrived, act.At, dueOn);
        return passage;
    }

    /// <summary>Gives more time, or less, where the run stands: noted like a passage, with its reason.</summary>
    public Outcome<WorkflowPassage> MoveDeadline(WorkflowDefinition workflow, DateOnly dueOn, string? reason, Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        Follows(workflow);
        var why = reason?.Trim() is { Length: > 0 } said ? said : null;
        if (why is null) return new Refusal("Dites pourquoi, en une phrase au moins.", "Reason");
        if ((Refuse(why, act) ?? RefuseDeadline(workflow.State(State), dueOn, act)) is { } refusal) return refusal;
        var passage = Note(null, State, why, act, dueOn);
        DueOn = dueOn;
        return passage;
    }

    /// <summary>Whether the deadline has passed.</summary>
    public bool IsLate(DateOnly today) => DueOn < today;

    private void Stand(WorkflowState state, DateTimeOffset at, DateOnly? dueOn)
    {
        (State, Since) = (state.Key, at);
        DueOn = state.Final ? null : dueOn ?? (state.Days is { } days ? Paris.Day(at).AddDays(days) : null);
    }

    private WorkflowPassage Note(string? transition, string to, string? reason, Act act, DateOnly? dueOn)
    {
        var passage = new WorkflowPassage
        {
            Id = Guid.CreateVersion7(act.At), RunId = Id, Number = _passages.Count + 1, Transition = transition,
            From = State, To = to, Reason = reason, DueOn = dueOn, Act = act,
        };
        _passages.Add(passage);
        return passage;
    }

    private Refusal? Refuse(string? reason, Act act) =>
        reason?.Length > LongestReason ? new Refusal("Au plus {0} caractères.", "Reason") { Arguments = [LongestReason] }
        : act.At < Since ? new Refusal("Ce passage serait plus ancien que le précédent.")
        : _passages.Count >= MostPassages
            ? new Refusal("Ce dossier a déjà changé d’état {0} fois : ouvrez-en un autre.") { Arguments = [MostPassages] }
        : null;

    private static Refusal? RefuseDeadline(WorkflowState state, DateOnly? dueOn, Act act) =>
        dueOn is null ? null
        : state.Final ? new Refusal("Un dossier clos n’a plus d’échéance.", "DueOn")
        : dueOn < Paris.Day(act.At) ? new Refusal("Cette date est déjà passée.", "DueOn")
        : dueOn > Paris.Day(act.At).AddDays(WorkflowDefinition.LongestDeadline) ? new Refusal("Cette échéance est trop lointaine.", "DueOn")
        : null;

    private void Follows(WorkflowDefinition workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        if ((workflow.Key, workflow.Version) != (Workflow, Version))
            throw new ArgumentException($"The run follows {Workflow} {Version}, not {workflow.Key} {workflow.Version}.", nameof(workflow));
    }
}

/// <summary>A passage from one state to another, or a new deadline: dated, attributed, with its reason. It never changes.</summary>
public sealed class WorkflowPassage
{
    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The run that passed.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Its rank in the run, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Key of the transition; null when only the deadline moved.</summary>
    public string? Transition { get; init; }

    /// <summary>Key of the state before.</summary>
    public required string From { get; init; }

    /// <summary>Key of the state after.</summary>
    public required string To { get; init; }

    /// <summary>Why, in the words of whoever passed.</summary>
    public string? Reason { get; init; }

    /// <summary>The deadline that was given; null for the workflow's own.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Who passed, in whose name and when.</summary>
    public required Act Act { get; init; }
}
