using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Inviting;
using Rouages.Mail;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Importing;

/// <summary>An invitation that an import sent, as it stands today.</summary>
public sealed record ImportedInvitation(string Email, string? Organisation, string? Person, InvitationState State, MailState? Letter);

/// <summary>What an import did, and what became of it.</summary>
public sealed record ImportedMembersView(
    CooperationPlace Place, Guid Import, DateTimeOffset At, DateTimeOffset? UndoneAt, ImportCounts Counts,
    IReadOnlyList<ImportedInvitation> Invitations) : View<ImportedMembersPage>;

/// <summary>The result of an import, and its taking back.</summary>
internal static class ImportedEndpoint
{
    internal static async Task<Results<RazorComponentResult<ImportedMembersPage>, NotFound>> Show(
        CooperationPlace place, Guid import, RouagesDb db, MemberImports imports, ActivityLog activity, TimeProvider clock,
        CancellationToken ct)
    {
        if (await imports.Find(place.Id, import, ct) is not { } record) return TypedResults.NotFound();
        var invitations = await imports.Invitations(record).AsNoTracking().ToListAsync(ct);
        var letters = await db.MailStatesOf(InvitationLetters.Kind, [.. invitations.Select(one => one.Id)], ct);
        var told = (await activity.History(place.Id, import, 2, ct)).FirstOrDefault(line => line.Kind == ActivityKinds.MembersImported);
        var now = clock.GetUtcNow();
        return Html.Show(new ImportedMembersView(place, import, record.At, record.UndoneAt,
            told is null ? new(record.Created.Count, 0, 0, 0) : ImportText.Counts(told.Detail),
            [.. invitations.Select(one => new ImportedInvitation(
                one.Email!, one.ExpectedOrganisation, one.ExpectedPerson, one.State(now), letters.StateOf(one.Id)))]));
    }

    internal static async Task<Results<RedirectHttpResult, NotFound>> Undo(
        CooperationPlace place, string slug, Guid import, HttpContext http, RouagesDb db, MemberImports imports, TimeProvider clock,
        CancellationToken ct)
    {
        // An acceptance holds the same lock: an invitation is taken back, or accepted, never both.
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await db.HoldCooperation(place.Id, ct);
        if (await imports.Find(place.Id, import, ct) is not { } record) return TypedResults.NotFound();
        var wasUndone = record.UndoneAt is not null;
        var takenBack = await imports.Undo(record, place.Act(clock.GetUtcNow()), ct);
        await whole.CommitAsync(ct);
        var left = record.Created.Count - takenBack;
        if (wasUndone) Flash.Now(http, "Cet import est déjà annulé.");
        else if (takenBack == 0) Flash.Now(http, "Il n’y a plus rien à retirer : ces invitations ont été acceptées, déclinées, retirées ou renvoyées depuis.");
        else if (left == 0) Flash.Count(http, takenBack, "L’import est annulé : {0} invitation est retirée.",
            "L’import est annulé : ses {0} invitations sont retirées.");
        else Flash.Now(http, "Invitations retirées : {0}. Restées en l’état, parce qu’elles ont eu une suite : {1}.", takenBack, left);
        return TypedResults.LocalRedirect($"{ImportEndpoint.Address(slug)}/{import}");
    }
}
