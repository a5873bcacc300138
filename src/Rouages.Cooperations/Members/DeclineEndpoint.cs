using Microsoft.AspNetCore.Builder;
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

/// <summary>Why a request is not followed, in one line; may stay empty.</summary>
public sealed class DeclineForm
{
    public string? Reason { get; init; }

    internal static string FieldOf(Guid member) => $"Reason-{member:N}";

    internal string? Read(Guid member, Errors errors)
    {
        var reason = TypedText.Line(Reason);
        if (reason?.Length > Cooperation.LongestReason)
            errors.Add(FieldOf(member), "Au plus {0} caractères.", Cooperation.LongestReason);
        return errors.Any ? null : reason;
    }
}

/// <summary>Not welcoming a curious organisation that asked to take part: it stays curious, and is told.</summary>
internal static class DeclineEndpoint
{
    public static void MapDeclining(this IEndpointRouteBuilder pages) =>
        pages.MapCooperation("collectif/{member:guid}/decliner", read: Right.SeeInside, write: Right.ManageMembers)
            .MapPost("", Submit).RequireRateLimiting(Limits.Sensitive);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<MembersPage>, NotFound>> Submit(
        CooperationPlace place, string slug, Guid member, [FromForm] DeclineForm form, HttpContext http, CooperationFinder cooperations,
        RouagesDb db, MembershipRequests requests, TimeProvider clock, CancellationToken ct)
    {
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await db.HoldCooperation(place.Id, ct);
        var cooperation = await db.Set<Cooperation>().Include(c => c.Members).SingleAsync(c => c.Id == place.Id, ct);
        if (cooperation.Members.FirstOrDefault(m => m.Id == member && m.LeftAt is null) is not { } asking) return TypedResults.NotFound();

        var errors = new Errors();
        var reason = form.Read(member, errors);
        if (!errors.Any && cooperation.Decline(asking.OrganisationId) is { } refusal) errors.Add(refusal);
        if (errors.Any)
        {
            var members = await cooperations.Members(place.Id, ct);
            var view = await MembersEndpoint.View(place, members, cooperations, db, requests, clock, errors, member, ct);
            return Html.Show(view with { Reason = form.Reason }, StatusCodes.Status422UnprocessableEntity);
        }

        await requests.TellDeclined(place, asking, reason, place.Seat!, ct);
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
        Flash.Now(http, "C’est noté : la réponse est transmise.");
        return TypedResults.LocalRedirect($"/cooperations/{slug}/collectif");
    }
}
