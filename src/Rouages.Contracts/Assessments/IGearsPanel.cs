using Microsoft.AspNetCore.Components;
using Rouages.Cooperations;

namespace Rouages.Contracts.Assessments;

/// <summary>Something that another module shows to members below the gears of their cooperation, beside its own reading.</summary>
public interface IGearsPanel
{
    /// <summary>Ascending from top to bottom.</summary>
    int Order { get; }

    /// <summary>What to show, to somebody who sees the group's result; null for nothing.</summary>
    Task<RenderFragment?> Show(CooperationPlace place, CancellationToken ct);
}
