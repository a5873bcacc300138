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

/// <summary>What one says of oneself when asking to take part; may stay empty.</summary>
public sealed class AskForm
{
    public string? Words { get; init; }

    internal string? Read(Errors errors)
    {
        var words = TypedText.Lines(Words);
        if (words?.Length > Membership.LongestWords) errors.Add(nameof(Words), "Au plus {0} caractères.", Membership.LongestWords);
        return words;
    }
}

public sealed record AskView(CooperationPlace Place, AskForm Form, Errors Errors) : View<AskPage>;

/// <summary>« Je veux participer »: a curious organisation, or person, asks those who manage the members.</summary>
internal static class AskEndpoint
{
    public static void MapAsking(this IEndpointRouteBuilder pages)
    {
        var asking = pages.MapCooperation("collectif/participer", read: Right.SeeInside, write: Right.SeeInside);
        asking.MapGet("", Show).LeadsToWriting();
        asking.MapPost("", Submit).RequireRateLimiting(Limits.Sensitive);
    }

    private static Results<RazorComponentResult<AskPage>, RedirectHttpResult> Show(CooperationPlace place) =>
        place.Seat is { Role: MemberRole.Member, Engagement: Engagement.Curious }
            ? Html.Show(new AskView(place, new(), new())) : TypedResults.LocalRedirect($"/cooperations/{place.Slug}/collectif");

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AskPage>>> Submit(
        CooperationPlace place, string slug, [FromForm] AskForm form, HttpContext http, RouagesDb db, ActivityLog activity,
        MembershipRequests requests, TimeProvider clock, CancellationToken ct)
    {
        var errors = new Errors();
        var words = form.Read(errors);
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await db.HoldCooperation(place.Id, ct);
        var cooperation = await db.Set<Cooperation>().Include(c => c.Members).SingleAsync(c => c.Id == place.Id, ct);
        var (own, now) = (cooperation.Present(place.Seat!.OrganisationId), clock.GetUtcNow());
        var waited = own?.AskedAt is not null;
        if (own is not { Role: MemberRole.Member, Engagement: Engagement.Curious })
            errors.Add(new Refusal("Vous participez déjà à cette coopération."));
        else if (!errors.Any && cooperation.Commit(own.OrganisationId, Engagement.Participating, now) is { } refusal) errors.Add(refusal);
        if (errors.Any) return Html.Show(new AskView(place, form, errors), StatusCodes.Status422UnprocessableEntity);

        await PlaceEndpoint.Note(db, activity, place.Seat, own!, now, ct);
        await requests.TellPlaced(place, own!, waited, place.Seat, words, ct);
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
        Flash.Now(http, "Votre demande est transmise à celles et ceux qui animent. Leur réponse s’affichera ici.");
        return TypedResults.LocalRedirect($"/cooperations/{slug}");
    }
}
