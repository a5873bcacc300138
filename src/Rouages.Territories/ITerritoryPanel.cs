using System.Security.Claims;
using Microsoft.AspNetCore.Components;

namespace Rouages.Territories;

/// <summary>A panel on the page of a territory (its cooperations, its organisations…).</summary>
public interface ITerritoryPanel
{
    /// <summary>Ascending from top to bottom.</summary>
    int Order { get; }

    /// <summary>
    /// The panel, or null when there is nothing to show to this person. The communes of the territory are
    /// <c>territories.Inside(territory.Key, TerritoryKind.Commune)</c>.
    /// </summary>
    Task<RenderFragment?> Show(Territory territory, ClaimsPrincipal user, CancellationToken ct);
}
