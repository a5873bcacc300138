namespace Rouages.Objects.Workflows;

/// <summary>
/// A workflow as its module wrote it, not checked yet: <see cref="WorkflowDefinition.Check"/> says what is wrong with it.
/// </summary>
/// <param name="Key">Stable name, unique among the workflows of the site (<c>funding-application</c>).</param>
/// <param name="Version">From 1. A version that runs have followed never changes: another one is written beside it.</param>
/// <param name="Initial">The state in which each run begins.</param>
/// <param name="States">From 2 to <see cref="WorkflowDefinition.MostStates"/>.</param>
/// <param name="Transitions">At most <see cref="WorkflowDefinition.MostTransitions"/>.</param>
public sealed record WorkflowSource(
    string Key, int Version, string Initial, IReadOnlyList<WorkflowState> States, IReadOnlyList<WorkflowTransition> Transitions);

/// <summary>Where a run may stand. What it is called is said by its module, in its words.</summary>
/// <param name="Key">Stable name within the workflow (<c>submitted</c>).</param>
/// <param name="Final">Nothing leaves it: the run is over.</param>
/// <param name="Days">A run is late when it stays longer than this many days; null without deadline.</param>
public sealed record WorkflowState(string Key, bool Final = false, int? Days = null);

/// <summary>A way from one state to another.</summary>
/// <param name="Key">Stable name within the workflow (<c>accept</c>).</param>
/// <param name="From">The states that it leaves.</param>
/// <param name="To">The state that it leads to.</param>
/// <param name="NeedsReason">Nobody passes without saying why.</param>
/// <param name="By">Roles of the module that may pass (<c>applicant</c>, <c>examiner</c>); empty or null for all who may write.</param>
public sealed record WorkflowTransition(
    string Key, IReadOnlyList<string> From, string To, bool NeedsReason = false, IReadOnlyList<string>? By = null)
{
    /// <summary>Whether somebody with these roles may pass.</summary>
    public bool MayBePassedBy(IReadOnlyCollection<string> roles) => By is null or { Count: 0 } || By.Any(roles.Contains);
}
