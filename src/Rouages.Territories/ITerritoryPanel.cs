using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Rouages.Storage;

namespace Rouages.Territories;

/// <summary>A panel on the page of a territory (its cooperations, its organisations…).</summary>
public interface ITerritoryPanel
{
    /// <summary>Ascending from top to bottom.</summary>
    int Order { get; }

    /// <summary>
    /// Adds what the panel reads to the batch of the page. The communes of the territory are
    /// <c>territories.Inside(territory.Key, TerritoryKind.Commune)</c>.
    /// </summary>
    /// <returns>Called once the answers are there: the panel, or null. Null when this person has nothing to see.</returns>
    Func<RenderFragment?>? Ask(Territory territory, ClaimsPrincipal user, QueryBatch batch);
}
