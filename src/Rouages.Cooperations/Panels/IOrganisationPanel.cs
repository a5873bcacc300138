using Microsoft.AspNetCore.Components;
using Rouages.Cooperations.Organisations;

namespace Rouages.Cooperations;

/// <summary>Something that another module shows on the public page of an organisation.</summary>
public interface IOrganisationPanel
{
    /// <summary>Ascending from top to bottom.</summary>
    int Order { get; }

    /// <summary>
    /// What everybody may read there, and to whoever manages it (<see cref="OrganisationPlace.Manages"/>) what waits for their choice;
    /// null for nothing.
    /// </summary>
    Task<RenderFragment?> Show(OrganisationPlace organisation, CancellationToken ct);
}
