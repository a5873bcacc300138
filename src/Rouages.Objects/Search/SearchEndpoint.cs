using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Objects.Search;

/// <summary>The search page.</summary>
/// <param name="Typed">What was typed, given back.</param>
/// <param name="Scope">What else was asked.</param>
/// <param name="Answer">What was found; null before the first search.</param>
public sealed record SearchView(string? Typed, SearchScope Scope, SearchAnswer? Answer) : View<SearchPage>
{
    /// <summary>Word of territories in the address, beside those of <see cref="ISearchable.Word"/>.</summary>
    public const string Territories = "territoires";

    /// <summary>Word of the address that asks for the reader's own cooperations.</summary>
    public const string Mine = "miennes";

    /// <summary>Only territories are shown.</summary>
    public bool OnlyTerritories => Scope.Kind == Territories;
}

/// <summary>Searching everything at once.</summary>
internal static class SearchEndpoint
{
    public const string Path = "/recherche";

    public static void MapSearch(this IEndpointRouteBuilder pages) => pages.MapGet(Path, Show).AllowAnonymous();

    /// <summary>Address of a search, in the language being read.</summary>
    public static string To(string words, string? type = null, bool mine = false) => Link.To(Path) + QueryString.Create(
        new Dictionary<string, string?> { ["q"] = words, ["type"] = type, ["ou"] = mine ? SearchView.Mine : null }.Where(pair =>
            pair.Value is not null));

    private static async Task<RazorComponentResult<SearchPage>> Show(
        string? q, string? type, string? ou, int? page, HttpContext http, SearchReader reader, IEnumerable<ISearchable> kinds,
            CancellationToken ct)
    {
        // What somebody looks for is nobody else's to keep.
        http.Response.Headers.CacheControl = "no-store";
        var kind = type == SearchView.Territories ? type : kinds.FirstOrDefault(known => known.Word == type)?.Kind;
        var scope = new SearchScope(kind, ou == SearchView.Mine && http.User.Identity is { IsAuthenticated: true }, Math.Max(1, page ?? 1));
        var question = SearchQuestion.Read(q);
        return Html.Show(
            new SearchView(question?.Typed, scope, question is null ? null : await reader.Find(question, scope, http.User, ct)));
    }
}

internal static class SearchSetup
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<ISearchable, CooperationSearch>().AddSingleton<ISearchable, OrganisationSearch>();
        services.AddSingleton<ISaveHook, SearchChanges>().AddScoped<IScheduledJob, SearchRebuild>();
        services.AddSingleton<SearchSql>().AddScoped<SearchReader>().AddScoped<ICooperationSearch, CooperationListSearch>();
        services.AddSingleton(new SiteSearch(SearchEndpoint.Path, "q", SearchQuestion.Longest));
    }
}
