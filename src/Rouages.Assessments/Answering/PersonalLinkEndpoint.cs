using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Answering;

/// <summary>The address in a letter or under a QR code: the device takes the token, and goes on to an address without it.</summary>
internal static class PersonalLinkEndpoint
{
    public static string AddressOf(string token) => $"/repondre/{token}";

    public static void MapPersonalLink(this IEndpointRouteBuilder pages) => pages.MapGet("/repondre/{token}", Open).AllowAnonymous();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LinkGonePage>>> Open(
        string token, HttpContext http, RouagesDb db, CancellationToken ct)
    {
        if (token.Length != PersonalLink.TokenLength) return Refused.Unknown();
        var hash = PersonalLink.Hash(token);
        var found = await (
            from link in db.Set<PersonalLink>().AsNoTracking()
            where link.TokenHash == hash
            join respondent in db.Set<Respondent>() on link.RespondentId equals respondent.Id
            join campaign in db.Set<Campaign>() on respondent.CampaignId equals campaign.Id
            join cooperation in db.Set<Cooperation>() on campaign.CooperationId equals cooperation.Id
            select new { cooperation.Slug, campaign.Number }).SingleOrDefaultAsync(ct);
        if (found is null) return Refused.Unknown();
        DeviceCookie.Write(http, found.Slug, found.Number, token);
        return TypedResults.LocalRedirect(AnswerPlace.AddressOf(found.Slug, found.Number));
    }
}
