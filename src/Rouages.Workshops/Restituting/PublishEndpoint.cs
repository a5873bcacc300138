using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations;
using Rouages.Objects.Comments;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.FormatReading;

namespace Rouages.Workshops.Restituting;

/// <summary>Makes a restitution public, or private again.</summary>
internal static class PublishEndpoint
{
    private const string Afterwards = "What was lived is still shared, or taken back, when its cooperation has closed.";

    public static void MapPublishing(this IEndpointRouteBuilder pages)
    {
        var restitution = pages.MapFacilitation("restitution");
        restitution.MapPost("/publier", Publish).EvenClosed(Afterwards);
        restitution.MapPost("/retirer", Withdraw).EvenClosed(Afterwards);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Publish(
        LedWorkshop place, string slug, HttpContext http, RouagesDb db, Talk talk, TimeProvider clock,
            Formats formats, CancellationToken ct)
    {
        if (place.Workshop is not { Status: WorkshopStatus.Closed } workshop || formats.ArePrivate(workshop))
            return TypedResults.NotFound();
        if (workshop.PublishedAt is null)
        {
            await using var whole = await db.Database.BeginTransactionAsync(ct);
            await talk.KeepInside(new(WorkshopKind.Word, workshop.Id), ct);
            workshop.PublishedAt = clock.GetUtcNow();
            await db.SaveChangesAsync(ct);
            await whole.CommitAsync(ct);
        }

        Flash.Now(http, "La restitution est publique : tout le monde peut la lire à cette adresse.");
        return TypedResults.LocalRedirect($"/ateliers/{slug}/restitution");
    }

    private static async Task<RedirectHttpResult> Withdraw(
        LedWorkshop place, string slug, HttpContext http, RouagesDb db, CancellationToken ct)
    {
        place.Workshop.PublishedAt = null;
        await db.SaveChangesAsync(ct);
        Flash.Now(http, "La restitution n’est plus publique.");
        return TypedResults.LocalRedirect($"/ateliers/{slug}/restitution");
    }
}
