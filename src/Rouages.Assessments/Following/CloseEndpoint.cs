using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Storage;
using Rouages.Web;
using Said = Rouages.Web.Said;

namespace Rouages.Assessments.Following;

/// <summary>Closing is asked once, with what it means; then the answers are read together and stay as they are.</summary>
internal static class CloseEndpoint
{
    public static void MapClosing(this IEndpointRouteBuilder pages)
    {
        var closing = pages.MapGroup("/cooperations/{slug}/rouages/{number:int}/cloture").RequireAuthorization();
        closing.MapGet("", Ask);
        closing.MapPost("", Close);
    }

    private static async Task<Results<RazorComponentResult<ClosePage>, RedirectHttpResult, StatusCodeHttpResult>> Ask(
        string slug, int number, HttpContext http, Followed followed, RouagesDb db, Frameworks frameworks, CancellationToken ct)
    {
        if (await followed.Find(slug, number, http.User, ct) is not ({ } place, { } campaign)) return await TendEndpoint.Shut(followed, slug, number, http, ct);
        if (!campaign.IsOpen) return TypedResults.LocalRedirect($"/cooperations/{slug}/rouages/{number}");
        var invited = await db.Set<Respondent>().CountAsync(r => r.CampaignId == campaign.Id, ct);
        var counts = await db.CountsOf(campaign.Id, frameworks.Of(campaign), ct);
        return Html.Show(new CloseView(place, campaign.Title, campaign.Number, invited, counts.Count));
    }

    private static async Task<Results<RedirectHttpResult, StatusCodeHttpResult>> Close(
        string slug, int number, IFormCollection sent, HttpContext http, Followed followed, RouagesDb db, Frameworks frameworks, TimeProvider clock, CancellationToken ct)
    {
        if (await followed.Find(slug, number, http.User, ct) is not ({ } place, { } campaign)) return await TendEndpoint.Shut(followed, slug, number, http, ct);
        var refusal = await db.CloseCampaign(campaign.Id, frameworks.Of(campaign), place.Seat!.Act(clock.GetUtcNow()), ct);
        if (refusal is null) Said.Now(http, "Le diagnostic est clos : voici ce qu’il dit.");
        else Said.Now(http, "Ce diagnostic est clos.");
        return TypedResults.LocalRedirect($"/cooperations/{slug}/rouages/{number}");
    }
}
