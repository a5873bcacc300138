using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Inviting;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Members;

/// <summary>Role and engagement of a member, as chosen.</summary>
public sealed class PlaceForm
{
    public string? Role { get; init; }
    public string? Engagement { get; init; }
}

/// <summary>Those who manage the members place them; an organisation's own people say how committed it is.</summary>
internal static class PlaceEndpoint
{
    public static void MapPlacing(this IEndpointRouteBuilder pages) =>
        pages.MapCooperation("collectif/{member:guid}", read: Right.SeeInside, write: Right.SeeInside).MapPost("", Submit);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<MembersPage>, NotFound, StatusCodeHttpResult>> Submit(
        CooperationPlace place, string slug, Guid member, [FromForm] PlaceForm form, HttpContext http, CooperationFinder cooperations,
        RouagesDb db, ActivityLog activity, MembershipRequests requests, TimeProvider clock, CancellationToken ct)
    {
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await db.HoldCooperation(place.Id, ct);
        var cooperation = await db.Set<Cooperation>().Include(c => c.Members).SingleAsync(c => c.Id == place.Id, ct);
        if (cooperation.Members.FirstOrDefault(m => m.Id == member && m.LeftAt is null) is not { } placed) return TypedResults.NotFound();
        var own = place.Seats.FirstOrDefault(seat => seat.OrganisationId == placed.OrganisationId);
        if (own is null && !place.Allows(Right.ManageMembers)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);

        var (errors, waited) = (new Errors(), placed.AskedAt is not null);
        var inPerson = await db.Set<Organisation>()
            .AnyAsync(o => o.Id == placed.OrganisationId && o.Family == ActorFamily.Inhabitant, ct);
        if (Decide(cooperation, placed, form, place, inPerson, clock.GetUtcNow()) is { } refusal)
        {
            errors.Add(refusal);
            var members = await cooperations.Members(place.Id, ct);
            return Html.Show(await MembersEndpoint.View(place, members, cooperations, db, requests, clock, errors, member, ct),
                StatusCodes.Status422UnprocessableEntity);
        }

        await Note(db, activity, own ?? place.Seat!, placed, clock.GetUtcNow(), ct);
        await requests.TellPlaced(place, placed, waited, own ?? place.Seat!, null, ct);
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
        if (placed.AskedAt is null) Flash.Now(http, "C’est enregistré.");
        else Flash.Now(http, "Votre demande est transmise à celles et ceux qui animent. Leur réponse s’affichera ici.");
        return TypedResults.LocalRedirect($"/cooperations/{slug}/collectif");
    }

    private static Refusal? Decide(
        Cooperation cooperation, Membership placed, PlaceForm form, CooperationPlace place, bool inPerson, DateTimeOffset now)
    {
        if (!Enum.TryParse<Engagement>(form.Engagement, out var engagement) || !Enum.IsDefined(engagement))
            return new Refusal("Choisissez un engagement.", "Engagement");
        if (!place.Allows(Right.ManageMembers)) return cooperation.Commit(placed.OrganisationId, engagement, now);
        if (!Enum.TryParse<MemberRole>(form.Role, out var role) || !Enum.IsDefined(role)) return new Refusal("Choisissez un rôle.", "Role");
        if (role == MemberRole.Lead && inPerson) return new Refusal("Une coopération est portée par une organisation.", "Role");
        return cooperation.Place(placed.OrganisationId, role, engagement, place.Seat!.Role);
    }

    internal static async Task Note(
        RouagesDb db, ActivityLog activity, Seat by, Membership placed, DateTimeOffset now, CancellationToken ct)
    {
        if (!db.ChangeTracker.HasChanges()) return;
        var who = await db.Set<Organisation>().Where(o => o.Id == placed.OrganisationId).Select(o => new { o.Name, o.Family })
            .SingleAsync(ct);
        // That an inhabitant asks is for those who answer.
        if (placed.AskedAt is not null && who.Family == ActorFamily.Inhabitant) return;
        activity.Note(by.Act(now), placed.CooperationId, placed.AskedAt is null ? ActivityKinds.MemberPlaced : ActivityKinds.MemberAsked,
            placed.Id,
            ("organisation", who.Name), ("role", placed.Role.ToString()), ("engagement", placed.Engagement.ToString()));
    }
}
