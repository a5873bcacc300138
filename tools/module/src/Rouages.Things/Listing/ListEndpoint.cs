using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Things.Domain;
using Rouages.Web;

namespace Rouages.Things.Listing;

/// <param name="Place">The cooperation, as this person may see it.</param>
/// <param name="Lines">Those of this page, the last ones first.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many there are.</param>
public sealed record ThingsView(CooperationPlace Place, IReadOnlyList<ThingLine> Lines, int Page, int Pages) : View<ThingsPage>;

/// <summary>One of them in the list.</summary>
public sealed record ThingLine(string Title, DateTimeOffset At);

internal static class ListEndpoint
{
    public static void MapListing(this IEndpointRouteBuilder things) => things.MapGet("", Show);

    private static async Task<RazorComponentResult<ThingsPage>> Show(
        CooperationPlace place, int? page, RouagesDb db, CancellationToken ct)
    {
        var all = db.Set<Thing>().AsNoTracking().Where(t => t.CooperationId == place.Id);
        var pages = Math.Max(1, (await all.CountAsync(ct) + Thing.OnOnePage - 1) / Thing.OnOnePage);
        var current = Math.Clamp(page ?? 1, 1, pages);
        var lines = await all.OrderByDescending(t => t.Id).Skip((current - 1) * Thing.OnOnePage).Take(Thing.OnOnePage)
            .Select(t => new ThingLine(t.Title, t.Added.At)).ToListAsync(ct);
        return Html.Show(new ThingsView(place, lines, current, pages));
    }
}
