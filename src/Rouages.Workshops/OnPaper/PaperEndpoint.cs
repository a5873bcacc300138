using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Web;
using Rouages.Workshops.Leading;

namespace Rouages.Workshops.OnPaper;

/// <summary>The paper twin: a poster with the code, and a sheet for each table.</summary>
public sealed record PaperView(WorkshopHead Head, IReadOnlyList<Domain.Step> Steps, string JoinAddress) : View<PaperPage>;

internal static class PaperEndpoint
{
    // A co-facilitator may print it: the endpoint asks whether they lead.
    public static void MapPaper(this IEndpointRouteBuilder pages) => pages.MapGet("/ateliers/{slug}/imprimer", Show).AllowAnonymous();

    private static async Task<Results<RazorComponentResult<PaperPage>, ShutDoor>> Show(string slug, HttpContext http, Led led, SiteAddress site, CancellationToken ct) =>
        await led.Find(slug, http, ct) is { } workshop
            ? Html.Show(new PaperView(await led.Head(workshop, ct), workshop.Steps, site.Of($"/rejoindre/{workshop.Code}", Words.English ? "en" : "fr"))) : ShutDoor.Here;
}
