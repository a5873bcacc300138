using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Web;

namespace Rouages.Needs.Showing;

/// <summary>The page of a need.</summary>
internal static class NeedEndpoint
{
    public static void MapNeed(this IEndpointRouteBuilder pages) => pages.MapGet("/besoins/{slug}", Show).AllowAnonymous();

    private static async Task<Results<RazorComponentResult<NeedPage>, NotFound>> Show(
        string slug, int? temoins, HttpContext http, NeedReader reader, CancellationToken ct) =>
        await reader.Find(slug, http, ct) is { } need && await reader.Read(need, temoins ?? 1, http, ct) is { } view
            ? Html.Show(view) : TypedResults.NotFound();
}
