using Microsoft.AspNetCore.Components;

namespace Rouages.Cooperations;

/// <summary>Something that another module shows on the public page of an organisation.</summary>
public interface IOrganisationPanel
{
    /// <summary>Ascending from top to bottom.</summary>
    int Order { get; }

    /// <summary>What everybody may read there; null for nothing.</summary>
    Task<RenderFragment?> Show(Guid organisation, CancellationToken ct);
}
