using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Inviting;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Members;

public sealed record LeaveView(CooperationPlace Place, Guid Member, string Organisation, bool IsOwn, Errors Errors) : View<LeavePage>;

/// <summary>Leaving is as easy as joining: one page that says what will be lost, one click.</summary>
internal static class LeaveEndpoint
{
    public static void MapLeaving(this IEndpointRouteBuilder pages)
    {
        var leaving = pages.MapCooperation("collectif/{member:guid}/partir", read: Right.SeeInside, write: Right.SeeInside)
            .EvenClosed("Nobody is kept in a cooperation that ended.");
        leaving.MapGet("", Show);
        leaving.MapPost("", Submit);
    }

    private static async Task<Results<RazorComponentResult<LeavePage>, NotFound, StatusCodeHttpResult>> Show(
        CooperationPlace place, Guid member, CooperationFinder cooperations, CancellationToken ct)
    {
        if ((await cooperations.Members(place.Id, ct)).FirstOrDefault(one => one.Id == member) is not { } leaving)
            return TypedResults.NotFound();
        if (!MayEnd(place, leaving)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        return Html.Show(new LeaveView(place, member, leaving.Name, IsOwn(place, leaving), new()));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LeavePage>, NotFound, StatusCodeHttpResult>> Submit(
        CooperationPlace place, string slug, Guid member, HttpContext http, CooperationFinder cooperations, RouagesDb db,
        ActivityLog activity, MembershipRequests requests, TimeProvider clock, CancellationToken ct)
    {
        if ((await cooperations.Members(place.Id, ct)).FirstOrDefault(one => one.Id == member) is not { } leaving)
            return TypedResults.NotFound();
        if (!MayEnd(place, leaving)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);

        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await db.HoldCooperation(place.Id, ct);
        var cooperation = await db.Set<Cooperation>().Include(c => c.Members).SingleAsync(c => c.Id == place.Id, ct);
        if (cooperation.Leave(leaving.OrganisationId, clock.GetUtcNow()) is { } refusal)
        {
            var errors = new Errors();
            errors.Add(refusal);
            return Html.Show(new LeaveView(place, member, leaving.Name, IsOwn(place, leaving), errors),
                StatusCodes.Status422UnprocessableEntity);
        }

        var by = place.Seats.FirstOrDefault(seat => seat.OrganisationId == leaving.OrganisationId) ?? place.Seat!;
        // Taking out who asked to take part is an answer too.
        if (cooperation.Members.FirstOrDefault(m => m.Id == member) is { AskedAt: not null } asking && !IsOwn(place, leaving))
            await requests.TellDeclined(place, asking, null, by, ct);
        activity.Note(by.Act(clock.GetUtcNow()), place.Id, ActivityKinds.MemberLeft, member, ("organisation", leaving.Name));
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
        Flash.Now(http, "Départ enregistré : {0}. La porte reste ouverte.", leaving.Name);
        return TypedResults.LocalRedirect(place.IsPublic || place.Seats.Any(seat => seat.OrganisationId != leaving.OrganisationId)
            ? $"/cooperations/{slug}" : "/cooperations");
    }

    // One ends one's own membership; those who manage the members end the others.
    private static bool MayEnd(CooperationPlace place, MemberLine leaving) => IsOwn(place, leaving) || place.Holds(Right.ManageMembers);

    private static bool IsOwn(CooperationPlace place, MemberLine leaving) =>
        place.Seats.Any(seat => seat.OrganisationId == leaving.OrganisationId);
}
