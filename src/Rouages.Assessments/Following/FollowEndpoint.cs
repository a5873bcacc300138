using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Assessments.Opening;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Following;

/// <summary>Who has answered, never what; and what the animation can do meanwhile.</summary>
internal static class FollowEndpoint
{
    public static void MapFollowing(this IEndpointRouteBuilder pages)
    {
        var following = pages.MapCooperation("rouages/{number:int}/suivi", read: Right.OpenCampaign, write: Right.OpenCampaign);
        following.MapGet("", Show);
        following.MapTending();
        following.MapHandingOut();
        following.MapCorrecting();
    }

    private static async Task<Results<RazorComponentResult<FollowPage>, RedirectHttpResult, NotFound>> Show(
        CooperationPlace place, string slug, int number, RouagesDb db, FollowPages show, CancellationToken ct)
    {
        if (await db.CampaignOf(place, number, ct) is not { } campaign) return TypedResults.NotFound();
        return campaign.IsOpen ? await show.Page(place, campaign, new(), [], new(), StatusCodes.Status200OK, ct)
            : TypedResults.LocalRedirect($"/cooperations/{slug}/rouages/{number}");
    }
}

/// <summary>Gathers what the page shows: the same after a refusal as at first.</summary>
internal sealed class FollowPages(RouagesDb db, Frameworks frameworks, TimeProvider clock)
{
    public async Task<RazorComponentResult<FollowPage>> Page(
        CooperationPlace place, Campaign campaign, FollowForm form, IReadOnlyList<LineProblem> problems, Errors errors, int status,
            CancellationToken ct)
    {
        var (framework, now) = (frameworks.Of(campaign), clock.GetUtcNow());
        return Html.Show(
            new FollowView(
                place, campaign.Title, campaign.Number, campaign.Deadline, campaign.IsLate(Paris.Day(now)), framework.Stages.Length,
                await db.ProgressOf(campaign, framework, now, ct), form, problems, errors), status);
    }
}
