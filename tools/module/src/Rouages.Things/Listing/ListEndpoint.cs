using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Things.Domain;
using Rouages.Web;

namespace Rouages.Things.Listing;

/// <param name="Place">The cooperation, as this person may see it.</param>
/// <param name="Lines">The last ones first.</param>
public sealed record ThingsView(CooperationPlace Place, IReadOnlyList<ThingLine> Lines) : View<ThingsPage>;

/// <summary>One of them in the list.</summary>
public sealed record ThingLine(string Title, DateTimeOffset At);

internal static class ListEndpoint
{
    public static void MapListing(this IEndpointRouteBuilder things) => things.MapGet("", Show);

    private static async Task<RazorComponentResult<ThingsPage>> Show(CooperationPlace place, RouagesDb db, CancellationToken ct) =>
        Html.Show(new ThingsView(place, await db.Set<Thing>().AsNoTracking().Where(t => t.CooperationId == place.Id)
            .OrderByDescending(t => t.Id).Take(Thing.MostShown)
            .Select(t => new ThingLine(t.Title, t.Added.At)).ToListAsync(ct)));
}
