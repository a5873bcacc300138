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
    public static void MapLife(this IEndpointRouteBuilder pages)
    {
        var life = pages.MapCooperation("", read: Right.PublishCooperation, write: Right.PublishCooperation);
        life.MapPost("/publication", Publish);
        life.MapPost("/porte", SetDoor);
        life.MapPost("/habitants", SetVoices);
        life.MapGet("/fermer", AskToClose).LeadsToWriting();
        life.MapPost("/fermer", Close);
        life.MapPost("/rouvrir", Reopen).EvenClosed("It opens the cooperation again.");
    }

    private static Task<RedirectHttpResult> Publish(
        CooperationPlace place, [FromForm] string? open, HttpContext http, Decision decision, CancellationToken ct) => open == "true"
        ? decision.Take(place, ActivityKinds.CooperationPublished, (cooperation, now) => cooperation.PublishedAt ??= now,
            () => Flash.Now(http, "La page est publique."), ct)
        : decision.Take(place, ActivityKinds.CooperationWithdrawn, (cooperation, _) => cooperation.PublishedAt = null,
            () => Flash.Now(http, "La page n’est plus visible que du collectif."), ct);

    private static Task<RedirectHttpResult> SetDoor(
        CooperationPlace place, [FromForm] string? open, HttpContext http, Decision decision, CancellationToken ct) => open == "true"
        ? decision.Take(place, ActivityKinds.DoorOpened, (cooperation, _) => cooperation.OpenDoor = true,
            () => Flash.Now(http, "La porte est ouverte aux organisations curieuses."), ct, "/collectif")
        : decision.Take(place, ActivityKinds.DoorShut, (cooperation, _) => cooperation.OpenDoor = false,
            () => Flash.Now(http, "On entre désormais sur invitation."), ct, "/collectif");

    private static Task<RedirectHttpResult> SetVoices(
        CooperationPlace place, [FromForm] string? apart, HttpContext http, Decision decision, CancellationToken ct) =>
        decision.Take(place, ActivityKinds.VoicesSet, (cooperation, _) => cooperation.InhabitantsApart = apart == "true",
            () => Flash.Now(http, "C’est enregistré."), ct, "/collectif");

    private static async Task<RazorComponentResult<ClosePage>> AskToClose(CooperationPlace place, RouagesDb db, CancellationToken ct)
    {
        return Html.Show(
            new CloseView(place, await db.Set<Membership>().CountAsync(m => m.CooperationId == place.Id && m.LeftAt == null, ct)));
    }

    private static Task<RedirectHttpResult> Close(CooperationPlace place, HttpContext http, Decision decision, CancellationToken ct) =>
        decision.Take(place, ActivityKinds.CooperationClosed, (cooperation, now) => cooperation.ClosedAt ??= now,
            () => Flash.Now(http, "La coopération est fermée. Vous pouvez la rouvrir."), ct);

    private static Task<RedirectHttpResult> Reopen(CooperationPlace place, HttpContext http, Decision decision, CancellationToken ct) =>
        decision.Take(place, ActivityKinds.CooperationReopened, (cooperation, _) => cooperation.ClosedAt = null,
            () => Flash.Now(http, "La coopération est rouverte."), ct);
}
