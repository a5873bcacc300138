using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Directory.Cooperating;
using Rouages.Directory.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Profiling;

/// <summary>The gears: members see them all, visitors only the ones that the porteur published.</summary>
internal static class GearsEndpoint
{
    public static void MapGears(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/cooperations/{slug}/rouages", Latest).AllowAnonymous();
        pages.MapGet("/cooperations/{slug}/rouages/{number:int}", Numbered).AllowAnonymous();
    }

    private static async Task<Results<RazorComponentResult<GearsPage>, RazorComponentResult<FirstGearsPage>, NotFound>> Latest(
        string slug, ClaimsPrincipal user, Cooperations cooperations, GearsReading reading, CancellationToken ct)
    {
        if (await cooperations.Find(slug, user, ct) is not { } place) return TypedResults.NotFound();
        if (await reading.Read(place, int.MaxValue, ct) is { } view) return Html.Show(view);
        return place.Allows(Right.SeeGroupResult) ? Html.Show(await reading.First(place, ct)) : TypedResults.NotFound();
    }

    private static async Task<Results<RazorComponentResult<GearsPage>, NotFound>> Numbered(
        string slug, int number, ClaimsPrincipal user, Cooperations cooperations, GearsReading reading, CancellationToken ct)
    {
        if (await cooperations.Find(slug, user, ct) is not { } place) return TypedResults.NotFound();
        if (await reading.Read(place, number, ct) is not { } view || view.Diagnosis.Campaign.Number != number) return TypedResults.NotFound();
        return Html.Show(view);
    }
}
