using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.Following;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Gears;

/// <summary>The gears: members see them all, visitors only the ones that the porteur published.</summary>
internal static class GearsEndpoint
{
    public static void MapGears(this IEndpointRouteBuilder pages)
    {
        pages.MapPublicCooperation("rouages", write: Right.SettleGroupValue).MapGet("", Latest).AllowAnonymous();
        pages.MapGet("/cooperations/{slug}/rouages/{number:int}", Numbered).AllowAnonymous();
    }

    private static async Task<Results<RazorComponentResult<GearsPage>, RazorComponentResult<FirstGearsPage>, NotFound>> Latest(
        CooperationPlace place, GearsReading reading, CancellationToken ct)
    {
        if (await reading.Read(place, int.MaxValue, ct) is { } view) return Html.Show(view);
        return place.Allows(Right.SeeGroupResult) ? Html.Show(await reading.First(place, ct)) : TypedResults.NotFound();
    }

    private static async Task<Results<RazorComponentResult<GearsPage>, RedirectHttpResult, NotFound>> Numbered(
        string slug, int number, HttpContext http, CooperationFinder cooperations, GearsReading reading, OpenCampaignRedirect redirect,
            CancellationToken ct)
    {
        var place = await cooperations.Find(slug, http.User, ct);
        if (place is not null && await reading.Read(place, number, ct) is { } view && view.Diagnosis.Campaign.Number == number)
            return Html.Show(view);
        return await redirect.LeadsTo(place, slug, number, http, ct) is { } address ? TypedResults.LocalRedirect(address)
            : TypedResults.NotFound();
    }
}
