using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Territories;

/// <summary>The page of one territory.</summary>
internal static class TerritoryEndpoint
{
    public static void MapTerritory(this IEndpointRouteBuilder pages) => pages.MapGet("/territoires/{key}", Show).AllowAnonymous();

    private static async Task<Results<RazorComponentResult<TerritoryPage>, RedirectHttpResult, NotFound>> Show(
        string key, int? page, ClaimsPrincipal user, TerritoryFinder territories, IEnumerable<ITerritoryPanel> panels, QueryBatch batch,
            CancellationToken ct)
    {
        if (territories.Find(key) is not { } territory) return TypedResults.NotFound();
        // One address each: 75101 and 2a004 lead to 75056 and 2A004.
        if (territory.Key != key) return TypedResults.LocalRedirect($"/territoires/{territory.Key}");

        var shown = await batch.Show(panels.OrderBy(panel => panel.Order).Select(panel => panel.Ask(territory, user, batch)), ct);
        return Html.Show(new TerritoryView(
            territory, territories.Containing(territory), OtherNames(territories, territory),
                [.. Inside(territories, territory, page ?? 1)], shown));
    }

    private static List<string> OtherNames(TerritoryFinder territories, Territory territory) =>
        territory.Kind != TerritoryKind.Commune ? [] :
        [.. territories.Aliases.Where(alias => alias.Into == territory.Code && alias.Name.Length > 0 && alias.Name != territory.Name)
            .OrderBy(alias => alias.Code, StringComparer.Ordinal).Select(alias => alias.Name).Distinct()];

    private static IEnumerable<TerritoryPart> Inside(TerritoryFinder territories, Territory territory, int page)
    {
        TerritoryKind[] kinds = territory.Kind switch
        {
            TerritoryKind.Region => [TerritoryKind.Departement, TerritoryKind.Epci],
            TerritoryKind.Departement => [TerritoryKind.Epci, TerritoryKind.Commune],
            TerritoryKind.Epci => [TerritoryKind.Commune],
            _ => [],
        };
        foreach (var kind in kinds)
            if (territories.Inside(territory.Key, kind) is { Count: > 0 } all)
                yield return kind == kinds[^1] ? TerritoryPart.Paged(kind, all, page) : TerritoryPart.Whole(kind, all);
    }
}
