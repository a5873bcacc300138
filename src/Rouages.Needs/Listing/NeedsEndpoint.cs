using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Needs.Domain;
using Rouages.Territories;
using Rouages.Web;
using Rouages.Web.Tables;

namespace Rouages.Needs.Listing;

/// <param name="Lines">Those of this page, the last that moved first.</param>
/// <param name="Asked">What the list was asked for.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Total">How many needs answer.</param>
public sealed record NeedsView(IReadOnlyList<NeedLine> Lines, NeedsAsked Asked, int Page, int Pages, int Total) : View<NeedsPage>;

/// <summary>What the address of the list asks for.</summary>
/// <param name="Words">Words of the sentence.</param>
/// <param name="Where">Where, as typed.</param>
/// <param name="Territory">The territory that it names; null for none.</param>
/// <param name="Standing">How far it has come, as the address says it.</param>
public sealed record NeedsAsked(string? Words, string? Where, Territory? Territory, string? Standing)
{
    /// <summary>A place was typed that is on no map.</summary>
    public bool IsNowhere => Where is not null && Territory is null;
}

/// <summary>The needs that everybody reads.</summary>
internal static class NeedsEndpoint
{
    public static void MapListing(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(NeedLinks.All, Show).AllowAnonymous().PublicPage();
        Export(pages, "csv", TableFormat.Csv);
        Export(pages, "xlsx", TableFormat.Xlsx);
        Export(pages, "json", TableFormat.Json);
    }

    private static async Task<RazorComponentResult<NeedsPage>> Show(int? page, HttpRequest request, NeedsList list, CancellationToken ct)
    {
        var asked = list.Read(request.Query);
        var found = list.Matching(asked, request.Query);
        var total = await found.CountAsync(ct);
        var pages = Math.Max(1, (total + Need.OnOnePage - 1) / Need.OnOnePage);
        var current = Math.Clamp(page ?? 1, 1, pages);
        return Html.Show(new NeedsView(await list.Page(found, current, ct), asked, current, pages, total));
    }

    private static void Export(IEndpointRouteBuilder pages, string ending, TableFormat format) => pages
        .MapGet($"{NeedLinks.All}/export.{ending}", async (HttpRequest request, NeedsList list, CancellationToken ct) =>
            await list.Table().File(format, await list.Rows(list.Matching(list.Read(request.Query), request.Query), ct), "besoins", ct))
        .AllowAnonymous().RequireRateLimiting(Limits.Sensitive);
}
