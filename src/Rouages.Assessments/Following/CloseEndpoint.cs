using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Assessments.Reminding;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Following;

/// <summary>Closing is asked once, with what it means; then the answers are read together and stay as they are.</summary>
internal static class CloseEndpoint
{
    public static void MapClosing(this IEndpointRouteBuilder pages)
    {
        var closing = pages.MapCooperation("rouages/{number:int}/cloture", read: Right.OpenCampaign, write: Right.OpenCampaign);
        closing.MapGet("", Ask).LeadsToWriting();
        closing.MapPost("", Close).RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<Results<RazorComponentResult<ClosePage>, RedirectHttpResult, NotFound>> Ask(
        CooperationPlace place, string slug, int number, RouagesDb db, Frameworks frameworks, CancellationToken ct)
    {
        if (await db.CampaignOf(place, number, ct) is not { } campaign) return TypedResults.NotFound();
        if (!campaign.IsOpen) return TypedResults.LocalRedirect($"/cooperations/{slug}/rouages/{number}");
        var invited = await db.Set<Respondent>().CountAsync(r => r.CampaignId == campaign.Id, ct);
        var counts = await db.CountsOf(campaign.Id, frameworks.Of(campaign), ct);
        return Html.Show(new CloseView(place, campaign.Title, campaign.Number, invited, counts.Count));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Close(
        CooperationPlace place, string slug, int number, IFormCollection sent, HttpContext http, RouagesDb db, Frameworks frameworks,
            DiagnosisNews news, TimeProvider clock, CancellationToken ct)
    {
        if (await db.CampaignOf(place, number, ct) is not { } campaign) return TypedResults.NotFound();
        var refusal = await db.CloseCampaign(campaign.Id, frameworks.Of(campaign), place.Act(clock.GetUtcNow()), ct,
            () => news.TellClosed(campaign, place.Name, place.Seat?.PersonId, ct));
        if (refusal is null) Flash.Now(http, "Le diagnostic est clos : regardez ensemble ce qu’il dit.");
        else Flash.Now(http, "Ce diagnostic est clos.");
        return TypedResults.LocalRedirect($"/cooperations/{slug}/rouages/{number}/groupe");
    }
}
