namespace Rouages.Objects.Workflows;

/// <summary>All workflows of the site, as the modules registered them: <c>services.AddSingleton(WorkflowDefinition.Of(…))</c>.</summary>
public sealed class WorkflowCatalogue
{
    private readonly Dictionary<(string Key, int Version), WorkflowDefinition> _all;

    /// <summary>Takes every version of every workflow.</summary>
    /// <exception cref="ArgumentException">Two of them have the same key and version.</exception>
    public WorkflowCatalogue(IEnumerable<WorkflowDefinition> workflows)
    {
        ArgumentNullException.ThrowIfNull(workflows);
        _all = workflows.ToDictionary(workflow => (workflow.Key, workflow.Version));
    }

    /// <summary>The workflow that a run follows.</summary>
    /// <exception cref="KeyNotFoundException">Its module took the version away while a run still follows it.</exception>
    public WorkflowDefinition Of(WorkflowRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return _all[(run.Workflow, run.Version)];
    }

    /// <summary>The newest version, for a new run; null when no module has registered this workflow.</summary>
    public WorkflowDefinition? Newest(string key) =>
        _all.Values.Where(workflow => workflow.Key == key).MaxBy(workflow => workflow.Version);
}
