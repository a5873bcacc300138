using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Web;
using Rouages.Web.Api;

namespace Rouages.Territories.Api;

/// <summary>A territory, for programs.</summary>
[Says("Une région, un département, une intercommunalité ou une commune.")]
public sealed record TerritoryRecord(
    [property: Says("Ce qui la désigne ici : le code Insee, le SIREN d’une intercommunalité, le code d’une région après un R.")] string Key,
    [property: Says("region, departement, epci ou commune.")] string Kind,
    [property: Says("Code Insee, ou SIREN d’une intercommunalité.")] string Code,
    [property: Says("Nom officiel.")] string Name,
    [property: Says("Nombre d’habitants ; null s’il n’est pas connu.")] int? Population,
    [property: Says("Année de ce nombre.")] int? PopulationYear,
    [property: Says("Clé de la région.")] string? Region,
    [property: Says("Code du département.")] string? Departement,
    [property: Says("SIREN de l’intercommunalité d’une commune.")] string? Epci,
    [property: Says("Codes postaux d’une commune.")] IReadOnlyList<string> Postcodes,
    [property: Says("Sa page.")] string Url);

internal static class TerritoriesApi
{
    internal static void MapTerritoriesApi(this IEndpointRouteBuilder pages)
    {
        var api = pages.MapApi().WithTags("territories");
        api.MapGet("/territories", List)
            .WithSummary(Words.Key("Les territoires de France, par clé ; avec « q », les plus proches de ce nom d’abord."));
        api.MapGet("/territories/{key}", One)
            .WithSummary(Words.Key("Un territoire. L’ancien code d’une commune donne celle d’aujourd’hui."));
    }

    private static Results<ApiAnswer<ApiPage<TerritoryRecord>>, ProblemHttpResult> List(
        [AsParameters] PageQuery page,
        [Says("Un nom, un code postal ou leur début. La réponse tient alors en une page.")] string? q,
        [Says("region, departement, epci ou commune.")] string? kind,
        [Says("Clé du territoire autour.")] string? within,
        TerritoryFinder territories, SiteAddress site, Words T)
    {
        if (page.RefuseUnless(page.After is null || territories.Find(page.After) is not null, T) is { } refused) return refused;
        if (kind is not null && KindOf(kind) is null) return ApiProblem.Of(T, "kind", Words.Key("region, departement, epci ou commune."));
        if (within is not null && territories.Find(within) is null)
            return ApiProblem.Of(T, "within", Words.Key("Aucun territoire ne porte cette clé."));
        var found = string.IsNullOrWhiteSpace(q) ? InOrder(territories, KindOf(kind), within, page.After, page.Rows)
            : Named(territories, q, KindOf(kind), within, page.Rows - 1);
        return page.Answer(found, one => one.Key, one => Shape(one, site));
    }

    private static Results<ApiAnswer<TerritoryRecord>, ProblemHttpResult> One(
        [Says("La clé du territoire.")] string key, TerritoryFinder territories, SiteAddress site, Words T) =>
        territories.Find(key) is { } found ? new ApiAnswer<TerritoryRecord>(Shape(found, site)) : ApiProblem.NotFound(T);

    private static List<Territory> InOrder(TerritoryFinder territories, TerritoryKind? kind, string? within, string? after, int rows) =>
        [.. Inside(territories, kind, within).Where(one => after is null || string.CompareOrdinal(one.Key, after) > 0)
            .OrderBy(one => one.Key, StringComparer.Ordinal).Take(rows)];

    private static List<Territory> Named(TerritoryFinder territories, string q, TerritoryKind? kind, string? within, int rows)
    {
        var around = within is null ? null : Inside(territories, kind, within).Select(one => one.Key).ToHashSet();
        return [.. territories.Search(q, kind is { } only ? [only] : [], TerritoryFinder.MostHits).Select(hit => hit.Territory)
            .Where(one => around is null || around.Contains(one.Key)).Take(rows)];
    }

    private static IEnumerable<Territory> Inside(TerritoryFinder territories, TerritoryKind? kind, string? within) =>
        within is null ? territories.All.Where(one => kind is null || one.Kind == kind)
        : Enum.GetValues<TerritoryKind>().Where(one => kind is null || one == kind)
            .SelectMany(one => territories.Inside(territories.Find(within)!.Key, one));

    private static TerritoryKind? KindOf(string? kind) => kind switch
    {
        "region" => TerritoryKind.Region,
        "departement" => TerritoryKind.Departement,
        "epci" => TerritoryKind.Epci,
        "commune" => TerritoryKind.Commune,
        _ => null,
    };

    private static TerritoryRecord Shape(Territory one, SiteAddress site) => new(
        one.Key, KindName(one.Kind), one.Code, one.Name, one.Population?.Count, one.Population?.Year,
        one.Region is { } region ? $"R{region}" : null, one.Departement, one.Epci, one.Postcodes,
            site.Of($"/territoires/{one.Key}", Words.English ? "en" : "fr"));

    private static string KindName(TerritoryKind kind) => kind switch
    {
        TerritoryKind.Region => "region",
        TerritoryKind.Departement => "departement",
        TerritoryKind.Epci => "epci",
        _ => "commune",
    };
}
