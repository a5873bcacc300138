using System.Text.RegularExpressions;
using Rouages.Commons;

namespace Rouages.Objects.Workflows;

/// <summary>A workflow that holds together: every state can be reached, and every state that is not an end can be left.</summary>
public sealed partial class WorkflowDefinition
{
    /// <summary>Longest key of a workflow, a state or a transition, in characters.</summary>
    public const int LongestKey = 40;

    /// <summary>Most states of a workflow.</summary>
    public const int MostStates = 50;

    /// <summary>Most transitions of a workflow.</summary>
    public const int MostTransitions = 200;

    /// <summary>Longest deadline, in days: ten years.</summary>
    public const int LongestDeadline = 3650;

    private readonly Dictionary<string, WorkflowState> _states;

    private WorkflowDefinition(WorkflowSource source)
    {
        (Key, Version, Transitions) = (source.Key, source.Version, source.Transitions);
        _states = source.States.ToDictionary(state => state.Key, StringComparer.Ordinal);
        Initial = _states[source.Initial];
    }

    /// <summary>Its stable name.</summary>
    public string Key { get; }

    /// <summary>Its version, from 1.</summary>
    public int Version { get; }

    /// <summary>Where each run begins.</summary>
    public WorkflowState Initial { get; }

    /// <summary>Where a run may stand, in the order of the source.</summary>
    public IReadOnlyCollection<WorkflowState> States => _states.Values;

    /// <summary>The ways between states, in the order of the source.</summary>
    public IReadOnlyList<WorkflowTransition> Transitions { get; }

    /// <summary>A state by its key.</summary>
    /// <exception cref="KeyNotFoundException">The workflow has no such state.</exception>
    public WorkflowState State(string key) => _states[key];

    /// <summary>What somebody with these roles may do from a state, in the order of the source.</summary>
    public IEnumerable<WorkflowTransition> From(string state, IReadOnlyCollection<string> roles) =>
        Transitions.Where(transition => transition.From.Contains(state) && transition.MayBePassedBy(roles));

    /// <summary>The workflow, or the first thing that is wrong with it.</summary>
    public static Outcome<WorkflowDefinition> Check(WorkflowSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var refusal = WorkflowChecks.Size(source) ?? WorkflowChecks.Names(source) ?? WorkflowChecks.Ends(source)
            ?? WorkflowChecks.Ways(source);
        return refusal is null ? new WorkflowDefinition(source) : refusal;
    }

    /// <summary>The workflow of a module whose tests have checked it.</summary>
    /// <exception cref="ArgumentException">It does not hold together.</exception>
    public static WorkflowDefinition Of(WorkflowSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var (definition, refusal) = Check(source);
        return definition ?? throw new ArgumentException(
            $"{source.Key} {source.Version}: {string.Format(System.Globalization.CultureInfo.InvariantCulture, refusal!.Message, [.. refusal.Arguments])}", nameof(source));
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")] internal static partial Regex KeyShape();
}
