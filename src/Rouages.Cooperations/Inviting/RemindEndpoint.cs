using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Mail;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Inviting;

/// <summary>Writes once more to those who have not answered, and makes a lost link anew.</summary>
internal static class RemindEndpoint
{
    public const int MostAtOnce = 200;

    public static void MapReminding(this RouteGroupBuilder members)
    {
        members.MapPost("/invitations/relancer", RemindAll).RequireRateLimiting(Limits.Sensitive);
        members.MapPost("/invitations/{invitation:guid}/relancer", RemindOne).RequireRateLimiting(Limits.Sensitive);
        members.MapPost("/invitations/{invitation:guid}/lien", MakeAnew).RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<RedirectHttpResult> RemindAll(
        CooperationPlace place, string slug, HttpContext http, RouagesDb db, Reminding reminding, TimeProvider clock, CancellationToken ct)
    {
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await db.HoldCooperation(place.Id, ct);
        var now = clock.GetUtcNow();
        var waiting = await db.Set<Invitation>().Unanswered(place.Id).OrderByDescending(i => i.CreatedAt).ThenBy(i => i.Id)
            .Take(MostAtOnce).ToListAsync(ct);
        waiting.RemoveAll(one => !one.MayBeReminded(now));
        if (waiting.Count == 0) Flash.Now(http, "Personne à relancer pour l’instant : les derniers courriels ont moins de deux jours.");
        else if (await reminding.Write(place, waiting, ct) is { } refused) Flash.Refuse(http, refused);
        else Flash.Count(http, waiting.Count, "{0} invitation relancée.", "{0} invitations relancées.");
        await whole.CommitAsync(ct);
        return Back(slug);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> RemindOne(
        CooperationPlace place, string slug, Guid invitation, HttpContext http, RouagesDb db, Reminding reminding, CancellationToken ct)
    {
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await db.HoldCooperation(place.Id, ct);
        if (await Find(place, invitation, db, ct) is not { } found) return TypedResults.NotFound();
        if (await reminding.Write(place, [found], ct) is { } refused) Flash.Refuse(http, refused);
        else Flash.Now(http, "Invitation envoyée à {0}.", found.ExpectedOrganisation ?? found.Email);
        await whole.CommitAsync(ct);
        return Back(slug);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> MakeAnew(
        CooperationPlace place, string slug, Guid invitation, HttpContext http, RouagesDb db, ActivityLog activity, TimeProvider clock,
        CancellationToken ct)
    {
        if (await Find(place, invitation, db, ct) is not { } found) return TypedResults.NotFound();
        var token = InvitationToken.New();
        if (found.MakeAnew(InvitationToken.Hash(token)!, clock.GetUtcNow()) is { } refused)
        {
            Flash.Refuse(http, refused);
            return Back(slug);
        }

        activity.Note(place.Act(clock.GetUtcNow()), place.Id, ActivityKinds.LinkRenewed, found.Id);
        await db.SaveChangesAsync(ct);
        return TypedResults.LocalRedirect($"/cooperations/{slug}/collectif/affiche?lien={token}");
    }

    private static Task<Invitation?> Find(CooperationPlace place, Guid invitation, RouagesDb db, CancellationToken ct) =>
        db.Set<Invitation>().SingleOrDefaultAsync(i => i.Id == invitation && i.CooperationId == place.Id, ct);

    private static RedirectHttpResult Back(string slug) => TypedResults.LocalRedirect($"/cooperations/{slug}/collectif#invitations");
}

/// <summary>Reminds, all at once or not at all; the caller holds the lock and commits.</summary>
internal sealed class Reminding(RouagesDb db, Mailer mailer, ActivityLog activity, TimeProvider clock)
{
    public async Task<Refusal?> Write(CooperationPlace place, IReadOnlyList<Invitation> waiting, CancellationToken ct)
    {
        var by = place.Act(clock.GetUtcNow());
        List<Posting> letters = [];
        foreach (var invitation in waiting)
        {
            var token = InvitationToken.New();
            if (invitation.Remind(InvitationToken.Hash(token)!, by.At, Invitations.LifeOfAMail) is { } early) return early;
            letters.Add(InvitationLetters.Again(place, invitation, token));
        }

        if (await mailer.Post(letters, new(by.Person, place.Id), ct) is { } refused)
        {
            db.ChangeTracker.Clear();
            return refused;
        }

        activity.Note(by, place.Id, ActivityKinds.InvitationsReminded, waiting is [var one] ? one.Id : place.Id,
            ("count", waiting.Count.ToString(CultureInfo.InvariantCulture)));
        await db.SaveChangesAsync(ct);
        return null;
    }
}
