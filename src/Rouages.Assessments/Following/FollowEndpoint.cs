using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Assessments.Opening;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Following;

/// <summary>Who has answered, never what; and what the animation can do meanwhile.</summary>
internal static class FollowEndpoint
{
    public static void MapFollowing(this IEndpointRouteBuilder pages)
    {
        var following = pages.MapGroup("/cooperations/{slug}/rouages/{number:int}/suivi").RequireAuthorization();
        following.MapGet("", Show);
        following.MapTending();
        following.MapHandingOut();
    }

    private static async Task<Results<RazorComponentResult<FollowPage>, RedirectHttpResult, StatusCodeHttpResult>> Show(
        string slug, int number, HttpContext http, Followed followed, FollowPages show, CancellationToken ct)
    {
        var (place, campaign) = await followed.Find(slug, number, http.User, ct);
        if (place is null || campaign is null) return Doorway.Shut(place);
        return campaign.IsOpen ? await show.Page(place, campaign, new(), [], new(), StatusCodes.Status200OK, ct)
            : TypedResults.LocalRedirect($"/cooperations/{slug}/rouages/{number}");
    }
}

/// <summary>Gathers what the page shows: the same after a refusal as at first.</summary>
internal sealed class FollowPages(RouagesDb db, Frameworks frameworks, TimeProvider clock)
{
    public async Task<RazorComponentResult<FollowPage>> Page(
        CooperationPlace place, Campaign campaign, FollowForm form, IReadOnlyList<LineProblem> problems, Errors errors, int status, CancellationToken ct)
    {
        var (framework, now) = (frameworks.Of(campaign), clock.GetUtcNow());
        return Html.Show(
            new FollowView(
                place, campaign.Title, campaign.Number, campaign.Deadline, campaign.IsLate(Paris.Day(now)), framework.Stages.Length,
                await db.ProgressOf(campaign, framework, now, ct), form, problems, errors), status);
    }
}
