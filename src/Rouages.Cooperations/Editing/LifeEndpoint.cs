using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations;

public sealed record CloseView(CooperationPlace Place, int Members) : View<ClosePage>;

/// <summary>What the porteur decides: public or not, door open or not, closed or open again.</summary>
internal static class LifeEndpoint
{
    public static void MapLife(this IEndpointRouteBuilder cooperations)
    {
        cooperations.MapPost("/{slug}/publication", Publish).RequireAuthorization();
        cooperations.MapPost("/{slug}/porte", SetDoor).RequireAuthorization();
        cooperations.MapGet("/{slug}/fermer", AskToClose).RequireAuthorization();
        cooperations.MapPost("/{slug}/fermer", Close).RequireAuthorization();
        cooperations.MapPost("/{slug}/rouvrir", Reopen).RequireAuthorization();
    }

    private static Task<Results<RedirectHttpResult, NotFound, StatusCodeHttpResult>> Publish(
        string slug, [FromForm] string? open, HttpContext http, Decision decision, CancellationToken ct) => open == "true"
        ? decision.Take(slug, http, JournalKinds.CooperationPublished, (cooperation, now) => cooperation.PublishedAt ??= now,
            () => Said.Now(http, "La page est publique."), ct)
        : decision.Take(slug, http, JournalKinds.CooperationWithdrawn, (cooperation, _) => cooperation.PublishedAt = null,
            () => Said.Now(http, "La page n’est plus visible que du collectif."), ct);

    private static Task<Results<RedirectHttpResult, NotFound, StatusCodeHttpResult>> SetDoor(
        string slug, [FromForm] string? open, HttpContext http, Decision decision, CancellationToken ct) => open == "true"
        ? decision.Take(slug, http, JournalKinds.DoorOpened, (cooperation, _) => cooperation.OpenDoor = true,
            () => Said.Now(http, "La porte est ouverte aux organisations curieuses."), ct, "/collectif")
        : decision.Take(slug, http, JournalKinds.DoorShut, (cooperation, _) => cooperation.OpenDoor = false,
            () => Said.Now(http, "On entre désormais sur invitation."), ct, "/collectif");

    private static async Task<Results<RazorComponentResult<ClosePage>, NotFound, StatusCodeHttpResult>> AskToClose(
        string slug, ClaimsPrincipal user, CooperationFinder cooperations, RouagesDb db, CancellationToken ct)
    {
        if (await cooperations.Find(slug, user, ct) is not { } place) return TypedResults.NotFound();
        if (place.Door(Right.PublishCooperation) is { } closed) return closed;
        return Html.Show(new CloseView(place, await db.Set<Membership>().CountAsync(m => m.CooperationId == place.Id && m.LeftAt == null, ct)));
    }

    private static Task<Results<RedirectHttpResult, NotFound, StatusCodeHttpResult>> Close(
        string slug, HttpContext http, Decision decision, CancellationToken ct) =>
        decision.Take(slug, http, JournalKinds.CooperationClosed, (cooperation, now) => cooperation.ClosedAt ??= now,
            () => Said.Now(http, "La coopération est fermée. Vous pouvez la rouvrir."), ct);

    private static Task<Results<RedirectHttpResult, NotFound, StatusCodeHttpResult>> Reopen(
        string slug, HttpContext http, Decision decision, CancellationToken ct) =>
        decision.Take(slug, http, JournalKinds.CooperationReopened, (cooperation, _) => cooperation.ClosedAt = null,
            () => Said.Now(http, "La coopération est rouverte."), ct);
}
