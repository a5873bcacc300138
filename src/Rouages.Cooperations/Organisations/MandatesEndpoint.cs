using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Inviting;
using Rouages.Mail;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Organisations;

/// <summary>Giving and ending mandates: only those who manage the organisation; one may always end one's own.</summary>
internal static class MandatesEndpoint
{
    public static void MapMandates(this IEndpointRouteBuilder pages)
    {
        var mandates = pages.MapOrganisation("");
        mandates.MapPost("/mandats", Invite).RequireRateLimiting(Limits.Sensitive);
        mandates.MapPost("/invitations/{invitation:guid}/retirer", Withdraw);
        pages.MapOrganisation("mandats/{mandate:guid}/fin", colleaguesToo: "One may always end one's own mandate.").MapPost("", End);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<OrganisationPage>>> Invite(
        OrganisationPlace place, [FromForm] MandateForm form, HttpContext http, RouagesDb db, Mailer mailer, ActivityLog activity,
            TimeProvider clock, CancellationToken ct)
    {
        var organisation = await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Id == place.Id, ct);
        var errors = new Errors();
        if (form.Read(Paris.Today(clock), errors) is not { } asked)
            return Html.Show(await ShowEndpoint.View(organisation, http.User, db, clock, form, errors, ct),
                StatusCodes.Status422UnprocessableEntity);

        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await db.HoldOrganisation(organisation.Id, ct);
        var by = new Act(http.User.PersonId(), organisation.Id, clock.GetUtcNow());
        var (invitation, token) = await db.InviteToMandate(organisation.Id, asked.Email, asked.Title, asked.Until, form.Manages, by, ct);
        var letter = InvitationLetters.To(invitation, T => InvitationLetters.Mandate(T, http.User.DisplayName(), organisation.Name, token));
        if (await mailer.Post(letter, new(by.Person), ct) is { } refused)
        {
            errors.Add(refused);
            await whole.RollbackAsync(ct);
            return Html.Show(await ShowEndpoint.View(organisation, http.User, db, clock, form, errors, ct),
                StatusCodes.Status422UnprocessableEntity);
        }

        activity.Note(by, null, ActivityKinds.Invited, invitation.Id, ("mandate", organisation.Name));
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
        Flash.Now(http, "Invitation envoyée à {0}.", asked.Email);
        return TypedResults.LocalRedirect($"/organisations/{place.Slug}");
    }

    private static async Task<Results<RedirectHttpResult, NotFound, StatusCodeHttpResult>> End(
        OrganisationPlace place, Guid mandate, HttpContext http, RouagesDb db, ActivityLog activity, TimeProvider clock,
            CancellationToken ct)
    {
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await db.HoldOrganisation(place.Id, ct);
        var current = await db.Set<Mandate>().Current(Paris.Today(clock)).Where(m => m.OrganisationId == place.Id)
            .OrderBy(m => m.Id).Take(1000).ToListAsync(ct);
        if (current.Find(m => m.Id == mandate) is not { } ended) return TypedResults.NotFound();
        if (ended.PersonId != http.User.PersonId() && !place.Manages) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (ended.Manages && !current.Exists(m => m.Id != mandate && m.Manages))
        {
            Flash.Now(http, "Gardez au moins une personne qui gère la fiche : donnez d’abord ce mandat à quelqu’un d’autre.");
            return TypedResults.LocalRedirect($"/organisations/{place.Slug}");
        }

        ended.End(Paris.Today(clock));
        activity.Note(new Act(http.User.PersonId(), place.Id, clock.GetUtcNow()), null, ActivityKinds.MandateEnded, ended.Id);
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
        Flash.Now(http, "Le mandat est terminé.");
        return TypedResults.LocalRedirect($"/organisations/{place.Slug}");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Withdraw(
        OrganisationPlace place, Guid invitation, HttpContext http, RouagesDb db, ActivityLog activity, TimeProvider clock,
            CancellationToken ct)
    {
        if (await db.Set<Invitation>().SingleOrDefaultAsync(i => i.Id == invitation && i.OrganisationId == place.Id, ct) is not { } found)
            return TypedResults.NotFound();
        found.RevokedAt ??= clock.GetUtcNow();
        activity.Note(new Act(http.User.PersonId(), place.Id, clock.GetUtcNow()), null, ActivityKinds.InvitationRevoked, found.Id);
        await db.SaveChangesAsync(ct);
        Flash.Now(http, "L’invitation est retirée.");
        return TypedResults.LocalRedirect($"/organisations/{place.Slug}");
    }
}
