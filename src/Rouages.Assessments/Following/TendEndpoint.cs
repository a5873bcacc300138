using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Opening;
using Rouages.Assessments.Reminding;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Following;

/// <summary>While a campaign is open: remind, add people, give more time, take out someone who has not answered.</summary>
internal static class TendEndpoint
{
    public static void MapTending(this IEndpointRouteBuilder following)
    {
        following.MapPost("/relancer", Remind).RequireRateLimiting(Limits.Sensitive);
        following.MapPost("/ajouter", Add).RequireRateLimiting(Limits.Sensitive);
        following.MapPost("/echeance", Extend);
        following.MapPost("/retirer", Remove);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<FollowPage>, NotFound, StatusCodeHttpResult>> Remind(
        CooperationPlace place, int number, IFormCollection sent, HttpContext http, FollowPages pages, RouagesDb db,
            Invitations invitations, TimeProvider clock, CancellationToken ct)
    {
        if (await db.CampaignOf(place, number, ct) is not { } campaign) return TypedResults.NotFound();
        if (!campaign.IsOpen) return TypedResults.StatusCode(StatusCodes.Status409Conflict);
        var form = FollowForm.From(sent);
        var respondents = await db.Set<Respondent>()
            .Where(r => r.CampaignId == campaign.Id && (form.Respondent == null || r.Id == form.Respondent))
            .OrderBy(r => r.Id).Take(Campaign.MostRespondents).ToListAsync(ct);
        var reminded = await invitations.Remind(campaign, place.Name, respondents, place.Seat?.PersonId, clock.GetUtcNow(), ct);
        if (reminded.Refusal is { } refused) return await Refuse(refused, pages, place, campaign, new(), ct);
        await db.SaveChangesAsync(ct);
        var count = reminded.Value;
        if (count == 0) Flash.Now(http, "Personne à relancer : tout le monde a terminé ou a reçu un message depuis moins de deux jours.");
        else if (count == 1) Flash.Now(http, "Une relance est partie.");
        else Flash.Now(http, "{0} relances sont parties.", count);
        return Back(place, number);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<FollowPage>, NotFound, StatusCodeHttpResult>> Add(
        CooperationPlace place, int number, IFormCollection sent, HttpContext http, FollowPages pages, RouagesDb db,
        CooperationFinder cooperations, Invitations invitations, TimeProvider clock, CancellationToken ct)
    {
        if (await db.CampaignOf(place, number, ct) is not { } campaign) return TypedResults.NotFound();
        if (!campaign.IsOpen) return TypedResults.StatusCode(StatusCodes.Status409Conflict);
        var form = FollowForm.From(sent);
        var errors = new Errors();
        var already = await db.AddressesIn(campaign.Id, ct);
        var count = await db.Set<Respondent>().CountAsync(r => r.CampaignId == campaign.Id, ct);
        var invited = Invited.Read([], form.Guests, await cooperations.People(place.Id, ct), errors, count);
        foreach (
            var guest in invited.Guests.Where(guest =>
                guest.Email is not null && already.Contains(guest.Email)))
            errors.Add(nameof(form.Guests), "{0} est déjà sur la liste.", guest.Email);
        if (errors.Any)
            return await pages.Page(place, campaign, form, invited.Problems, errors, StatusCodes.Status422UnprocessableEntity, ct);
        if (await invitations.Invite(campaign, place.Name, invited.Guests, place.Seat?.PersonId, clock.GetUtcNow(), ct) is { } refused)
            return await Refuse(refused, pages, place, campaign, form, ct);
        await db.SaveChangesAsync(ct);
        Flash.Now(http, "La liste est complétée, les invitations partent.");
        return Back(place, number);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<FollowPage>, NotFound, StatusCodeHttpResult>> Extend(
        CooperationPlace place, int number, IFormCollection sent, HttpContext http, FollowPages pages, RouagesDb db, TimeProvider clock,
            CancellationToken ct)
    {
        if (await db.CampaignOf(place, number, ct) is not { } campaign) return TypedResults.NotFound();
        if (!campaign.IsOpen) return TypedResults.StatusCode(StatusCodes.Status409Conflict);
        var form = FollowForm.From(sent);
        var errors = new Errors();
        if (OpenForm.ReadDay(form.Deadline) is not { } day) errors.Add(nameof(form.Deadline), "Indiquez une date.");
        else if (campaign.Extend(day, Paris.Day(clock.GetUtcNow())) is { } refusal) errors.Add(refusal);
        if (errors.Any) return await pages.Page(place, campaign, form, [], errors, StatusCodes.Status422UnprocessableEntity, ct);
        await db.SaveChangesAsync(ct);
        Flash.Now(http, "La date est changée.");
        return Back(place, number);
    }

    private static async Task<Results<RedirectHttpResult, NotFound, StatusCodeHttpResult>> Remove(
        CooperationPlace place, int number, IFormCollection sent, HttpContext http, RouagesDb db, CancellationToken ct)
    {
        if (await db.CampaignOf(place, number, ct) is not { } campaign) return TypedResults.NotFound();
        if (!campaign.IsOpen) return TypedResults.StatusCode(StatusCodes.Status409Conflict);
        var form = FollowForm.From(sent);
        // In one statement: someone who answers at this very moment stays.
        var removed = await db.Set<Respondent>()
            .Where(r => r.CampaignId == campaign.Id && r.Id == form.Respondent && r.StartedAt == null
                && !db.Set<Answer>().Any(a => a.RespondentId == r.Id)).ExecuteDeleteAsync(ct);
        if (removed == 1) Flash.Now(http, "Cette personne n’est plus invitée.");
        else Flash.Now(http, "Cette personne a déjà répondu : sa réponse est gardée.");
        return Back(place, number);
    }

    private static Task<RazorComponentResult<FollowPage>> Refuse(
        Refusal refused, FollowPages pages, CooperationPlace place, Campaign campaign, FollowForm form, CancellationToken ct)
    {
        var errors = new Errors();
        errors.Add(refused);
        return pages.Page(place, campaign, form, [], errors, StatusCodes.Status422UnprocessableEntity, ct);
    }

    private static RedirectHttpResult Back(CooperationPlace place, int number) =>
        TypedResults.LocalRedirect($"/cooperations/{place.Slug}/rouages/{number}/suivi");
}
