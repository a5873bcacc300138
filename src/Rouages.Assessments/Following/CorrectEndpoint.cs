using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Reminding;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Mail;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Following;

/// <summary>The letter of an invitation came back: another address for the same person, and a new letter with a new link.</summary>
internal static class CorrectEndpoint
{
    public static void MapCorrecting(this IEndpointRouteBuilder following) =>
        following.MapPost("/adresse", Correct).RequireRateLimiting(Limits.Sensitive);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<FollowPage>, NotFound, StatusCodeHttpResult>> Correct(
        CooperationPlace place, int number, IFormCollection sent, HttpContext http, FollowPages pages, RouagesDb db,
        Invitations invitations, TimeProvider clock, CancellationToken ct)
    {
        if (await db.CampaignOf(place, number, ct) is not { } campaign) return TypedResults.NotFound();
        if (!campaign.IsOpen) return TypedResults.StatusCode(StatusCodes.Status409Conflict);
        var (form, errors) = (FollowForm.From(sent), new Errors());
        if (await db.Set<Respondent>().SingleOrDefaultAsync(r => r.CampaignId == campaign.Id && r.Id == form.Respondent, ct)
            is not { } respondent) return TypedResults.NotFound();
        if (await Read(form, respondent, db, errors, ct) is { } address
            && await invitations.InviteAt(address, campaign, place.Name, respondent, place.Seat?.PersonId, clock.GetUtcNow(), ct)
                is { } refused)
            errors.Add(refused with { Field = refused.Field ?? FollowForm.AddressOf(respondent.Id) });
        if (errors.Any)
        {
            // The page shows the list as it still is.
            db.ChangeTracker.Clear();
            return await pages.Page(place, campaign, form, [], errors, StatusCodes.Status422UnprocessableEntity, ct);
        }

        await db.SaveChangesAsync(ct);
        Flash.Now(http, "L’adresse est corrigée : une nouvelle invitation part vers {0}.", respondent.Email);
        return TypedResults.LocalRedirect($"/cooperations/{place.Slug}/rouages/{number}/suivi");
    }

    private static async Task<EmailAddress?> Read(
        FollowForm form, Respondent respondent, RouagesDb db, Errors errors, CancellationToken ct)
    {
        var field = FollowForm.AddressOf(respondent.Id);
        var letter = (await db.MailStatesOf(Invitations.Kind, [respondent.Id], ct)).StateOf(respondent.Id);
        if (!letter.IsLost()) errors.Add(field, "Le dernier courriel à cette personne n’est pas revenu : rien n’est à corriger.");
        else if (EmailAddress.Parse(form.Address) is not { } address)
            errors.Add(field, "Indiquez une adresse électronique valide.");
        else if ((await db.AddressesIn(respondent.CampaignId, ct)).Contains(address.Value))
            errors.Add(field, "{0} est déjà sur la liste.", address.Value);
        else return address;
        return null;
    }
}
