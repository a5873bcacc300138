using Microsoft.AspNetCore.Components;

namespace Rouages.Contracts.Assessments;

/// <summary>Something that another module adds at the foot of the sheet of a stage, for everybody who reads it.</summary>
public interface IStagePanel
{
    /// <summary>Ascending from top to bottom.</summary>
    int Order { get; }

    /// <summary>What to show of this stage (<c>R1.1</c>), on the public sheet as inside a cooperation; null for nothing.</summary>
    Task<RenderFragment?> Show(string stage, CancellationToken ct);
}
