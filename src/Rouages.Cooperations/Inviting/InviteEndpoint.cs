using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Mail;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Inviting;

public sealed record InviteView(CooperationPlace Place, InviteForm Form, Errors Errors) : View<InvitePage>
{
    /// <summary>The lines that cannot be read, each with its reason.</summary>
    public IReadOnlyList<Sentence> Lines { get; init; } = [];
}

internal static class InviteEndpoint
{
    public static void MapInviting(this IEndpointRouteBuilder pages)
    {
        var members = pages.MapCooperation("collectif", read: Right.ManageMembers, write: Right.ManageMembers);
        members.MapGet("/inviter", Show).LeadsToWriting();
        members.MapPost("/inviter", ByMail).RequireRateLimiting(Limits.Sensitive);
        members.MapPost("/lien", ByLink).RequireRateLimiting(Limits.Sensitive);
        members.MapPost("/invitations/{invitation:guid}/retirer", Withdraw);
        members.MapReminding();
    }

    private static RazorComponentResult<InvitePage> Show(CooperationPlace place) => Page(place, new(), new());

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<InvitePage>>> ByMail(
        CooperationPlace place, string slug, [FromForm] InviteForm form, HttpContext http, RouagesDb db, Mailer mailer,
            ActivityLog activity,
        TimeProvider clock, CancellationToken ct)
    {
        var errors = new Errors();
        var (rows, lines) = form.ReadMail(place.Seat!.Role, errors);
        if (rows is null) return Page(place, form, errors, lines);

        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await db.HoldCooperation(place.Id, ct);
        var by = place.Seat.Act(clock.GetUtcNow());
        var waiting = await db.WaitingFor(place.Id, rows, ct);
        var invited = rows.Select(row => db.Invite(place.Id, row, waiting.GetValueOrDefault(row.Email), by)).ToList();
        var letters = invited.Select(one => InvitationLetters.Into(place, one.Invitation, one.Token)).ToList();
        if (await mailer.Post(letters, new(by.Person, place.Id), ct) is { } refused)
        {
            errors.Add(refused);
            return Page(place, form, errors);
        }

        Note(activity, place, by, [.. invited.Select(one => one.Invitation)]);
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
        if (invited is not [var only]) Flash.Count(http, invited.Count, "{0} invitation envoyée.", "{0} invitations envoyées.");
        else if (only.Renewed) Flash.Now(http, "Une invitation attendait déjà {0} : elle est renouvelée et repart.", rows[0].Email);
        else Flash.Now(http, "Invitation envoyée à {0}.", rows[0].Email);
        return TypedResults.LocalRedirect($"/cooperations/{slug}/collectif");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<InvitePage>>> ByLink(
        CooperationPlace place, string slug, [FromForm] InviteForm form, RouagesDb db, ActivityLog activity, TimeProvider clock,
        CancellationToken ct)
    {
        var errors = new Errors();
        if (form.ReadLink(errors) is not { } asked) return Page(place, form, errors);

        var by = place.Seat!.Act(clock.GetUtcNow());
        var (invitation, token) =
            db.OpenLink(place.Id, MemberRole.Member, asked.Engagement, asked.MostUses, TimeSpan.FromDays(asked.Days), by);
        activity.Note(by, place.Id, ActivityKinds.Invited, invitation.Id, ("link", "true"));
        await db.SaveChangesAsync(ct);
        return TypedResults.LocalRedirect($"/cooperations/{slug}/collectif/affiche?lien={token}");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Withdraw(
        CooperationPlace place, string slug, Guid invitation, HttpContext http, RouagesDb db, ActivityLog activity, TimeProvider clock,
        CancellationToken ct)
    {
        if (await db.Set<Invitation>().SingleOrDefaultAsync(i => i.Id == invitation && i.CooperationId == place.Id, ct) is not { } found)
            return TypedResults.NotFound();
        found.RevokedAt ??= clock.GetUtcNow();
        if (db.ChangeTracker.HasChanges())
            activity.Note(place.Seat!.Act(clock.GetUtcNow()), place.Id, ActivityKinds.InvitationRevoked, invitation);
        await db.SaveChangesAsync(ct);
        Flash.Now(http, "L’invitation est retirée.");
        return TypedResults.LocalRedirect($"/cooperations/{slug}/collectif");
    }

    // One line each when they are few, one for all when they are many; no address in it.
    private static void Note(ActivityLog activity, CooperationPlace place, Act by, IReadOnlyList<Invitation> invited)
    {
        if (invited is [var one])
            activity.Note(by, place.Id, ActivityKinds.Invited, one.Id,
                one.ExpectedOrganisation is { } name ? [("role", one.Role.ToString()), ("organisation", name)]
                    : [("role", one.Role.ToString())]);
        else
            activity.Note(by, place.Id, ActivityKinds.Invited, place.Id, ("count", invited.Count.ToString(CultureInfo.InvariantCulture)));
    }

    private static RazorComponentResult<InvitePage> Page(
        CooperationPlace place, InviteForm form, Errors errors, IReadOnlyList<Sentence>? lines = null) =>
        Html.Show(new InviteView(place, form, errors) { Lines = lines ?? [] },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
