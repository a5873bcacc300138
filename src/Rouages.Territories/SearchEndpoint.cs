using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Web;

namespace Rouages.Territories;

/// <summary>Searching territories: the page, and the suggestions of a field.</summary>
internal static class SearchEndpoint
{
    public const int MostSuggestions = 10;

    public static void MapTerritorySearch(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/territoires", Show).AllowAnonymous();
        pages.MapGet("/territoires/recherche", Suggest).AllowAnonymous();
    }

    private static RazorComponentResult<SearchPage> Show(string? q, string? niveau, TerritoryFinder territories)
    {
        var kind = Level(niveau);
        var hits = string.IsNullOrWhiteSpace(q) ? [] : territories.Search(q, Only(kind), TerritoryFinder.MostHits);
        return Html.Show(
            new SearchView(q, kind, hits,
                [.. territories.All.Where(one => one.Kind == TerritoryKind.Region)
                    .OrderBy(one => TerritoryNames.Normalise(one.Name), StringComparer.Ordinal)]));
    }

    private static Ok<Suggestion[]> Suggest(string? q, string? niveau, TerritoryFinder territories, Words words, HttpContext http)
    {
        // The map changes once a year, with a release.
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Ok(territories.Search(q, Levels(niveau), MostSuggestions)
            .Select(hit => new Suggestion(hit.Territory.Key, hit.Territory.DisplayName, Hint(hit, words))).ToArray());
    }

    private static string Hint(TerritoryHit hit, Words words) => string.Join(" · ",
        new[] { words.Kind(hit.Territory), hit.Territory.Postcodes.Count > 0 ? hit.Territory.Postcodes[0] : null,
            hit.Through }.OfType<string>());

    // Several levels, separated by commas; what is none of them is left aside.
    private static TerritoryKind[] Levels(string? niveau) =>
        [.. (niveau ?? "").Split(',').Select(Level).OfType<TerritoryKind>().Distinct()];

    private static TerritoryKind[] Only(TerritoryKind? kind) => kind is { } one ? [one] : [];

    private static TerritoryKind? Level(string? niveau) => niveau switch
    {
        "region" => TerritoryKind.Region,
        "departement" => TerritoryKind.Departement,
        "epci" => TerritoryKind.Epci,
        "commune" => TerritoryKind.Commune,
        _ => null,
    };
}
