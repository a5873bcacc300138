using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Answering;
using Rouages.Assessments.Domain;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Following;

/// <summary>Makes links to hand over, each with its code to scan. A new link takes the former ones away.</summary>
internal static class HandOutEndpoint
{
    public static void MapHandingOut(this IEndpointRouteBuilder following) => following.MapPost("/liens", Make);

    private static async Task<Results<RazorComponentResult<HandOutsPage>, NotFound, StatusCodeHttpResult>> Make(
        CooperationPlace place, int number, IFormCollection sent, HttpContext http, RouagesDb db, [FromServices] SiteAddress site,
            TimeProvider clock, CancellationToken ct)
    {
        if (await db.CampaignOf(place, number, ct) is not { } campaign) return TypedResults.NotFound();
        if (!campaign.IsOpen) return TypedResults.StatusCode(StatusCodes.Status409Conflict);
        var form = FollowForm.From(sent);
        var respondents = await (
            from respondent in db.Set<Respondent>().AsNoTracking()
            where respondent.CampaignId == campaign.Id && respondent.FinishedAt == null
            // A link opens what was answered: whoever has begun comes back by their own, so that nobody else reads it before closing.
            where respondent.PersonId == null && respondent.StartedAt == null
            where form.Respondent == null ? respondent.Email == null : respondent.Id == form.Respondent
            orderby respondent.Name, respondent.Id
            select new
            {
                respondent.Id, respondent.Name,
                Organisation = db.Set<Organisation>().Where(o => o.Id == respondent.OrganisationId).Select(o => o.Name)
                    .FirstOrDefault() ?? respondent.OrganisationLabel,
            }).Take(Campaign.MostRespondents).ToListAsync(ct);

        var (now, handOuts) = (clock.GetUtcNow(), new List<HandOut>());
        foreach (var respondent in respondents)
        {
            var (link, token) = PersonalLink.For(respondent.Id, now);
            db.Add(link);
            handOuts.Add(
                new(respondent.Name, respondent.Organisation, site.Of(PersonalLinkEndpoint.AddressOf(token), Words.English ? "en" : "fr")));
        }
        var ids = respondents.Select(respondent => respondent.Id).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Set<PersonalLink>().Where(link => ids.Contains(link.RespondentId)).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Html.Show(new HandOutsView(place, campaign.Title, campaign.Number, campaign.Deadline, handOuts));
    }
}
