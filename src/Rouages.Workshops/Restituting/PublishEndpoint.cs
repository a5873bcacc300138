using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Storage;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Leading;
using Said = Rouages.Web.Said;

namespace Rouages.Workshops.Restituting;

/// <summary>Makes a restitution public, or private again.</summary>
internal static class PublishEndpoint
{
    public static void MapPublishing(this IEndpointRouteBuilder pages)
    {
        // Who leads by a co-facilitator's link has no account.
        var restitution = pages.MapGroup("/ateliers/{slug}/restitution").AllowAnonymous();
        restitution.MapPost("/publier", Publish);
        restitution.MapPost("/retirer", Withdraw);
    }

    private static async Task<Results<RedirectHttpResult, ShutDoor>> Publish(
        string slug, HttpContext http, Led led, RouagesDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await led.Find(slug, http, ct) is not { Status: WorkshopStatus.Closed } workshop) return ShutDoor.Here;
        workshop.PublishedAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
        Said.Now(http, "La restitution est publique : tout le monde peut la lire à cette adresse.");
        return TypedResults.LocalRedirect($"/ateliers/{slug}/restitution");
    }

    private static async Task<Results<RedirectHttpResult, ShutDoor>> Withdraw(
        string slug, HttpContext http, Led led, RouagesDb db, CancellationToken ct)
    {
        if (await led.Find(slug, http, ct) is not { } workshop) return ShutDoor.Here;
        workshop.PublishedAt = null;
        await db.SaveChangesAsync(ct);
        Said.Now(http, "La restitution n’est plus publique.");
        return TypedResults.LocalRedirect($"/ateliers/{slug}/restitution");
    }
}
