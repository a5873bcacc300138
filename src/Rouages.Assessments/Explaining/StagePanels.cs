using Microsoft.AspNetCore.Components;
using Rouages.Contracts.Assessments;

namespace Rouages.Assessments.Explaining;

/// <summary>What the other modules add at the foot of the sheet of a stage; asked before the page, one after the other.</summary>
internal sealed class StagePanels(IEnumerable<IStagePanel> panels)
{
    public async Task<IReadOnlyList<RenderFragment>> Of(string stage, CancellationToken ct)
    {
        List<RenderFragment> shown = [];
        foreach (var panel in panels.OrderBy(panel => panel.Order))
            if (await panel.Show(stage, ct) is { } one) shown.Add(one);
        return shown;
    }
}
