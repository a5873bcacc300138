using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Web;
using Rouages.Workshops.Facilitators;

namespace Rouages.Workshops.Printing;

/// <summary>The paper twin: a poster with the code, and a sheet for each table.</summary>
public sealed record PaperView(WorkshopHead Head, IReadOnlyList<Domain.Step> Steps, string JoinAddress) : View<PaperPage>;

internal static class PaperEndpoint
{
    public static void MapPaper(this IEndpointRouteBuilder pages) => pages.MapFacilitation("imprimer").MapGet("", Show);

    private static async Task<RazorComponentResult<PaperPage>> Show(
        LedWorkshop place, FacilitatorAccess led, SiteAddress site, CancellationToken ct) => Html.Show(new PaperView(
        await led.Head(place.Workshop, ct), place.Workshop.Steps,
            site.Of($"/rejoindre/{place.Workshop.Code}", Words.English ? "en" : "fr")));
}
