using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Picturing;

public sealed record CooperationPictureView(
    CooperationPlace Place, PictureSpot Spot, PictureFacts? Now, PictureForm Form, Errors Errors) : View<CooperationPicturePage>;

/// <summary>The logo and the picture of a cooperation: seen by whoever may see its page, changed by whoever may edit it.</summary>
internal static class CooperationPicturesEndpoint
{
    public static void MapCooperationPictures(this IEndpointRouteBuilder pages)
    {
        pages.MapPublicCooperation("images", write: Right.EditCooperation).MapGet("/{id:guid}", Send).AllowAnonymous().ReadsReplica();
        var editing = pages.MapCooperation("images", read: Right.EditCooperation, write: Right.EditCooperation);
        editing.MapGet("/{word}", Show).LeadsToWriting();
        editing.MapPost("/{word}", Put).TakesFile(Pictures.LargestFile);
        editing.MapPost("/{word}/retirer", Take);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Send(
        CooperationPlace place, Guid id, int? largeur, Pictures pictures, HttpContext http, CancellationToken ct) =>
        id == place.Facts.LogoId || id == place.Facts.PictureId
            ? PictureFiles.Send(http, id, await pictures.Open(id, CooperationFiles.Of(place.Id), largeur, ct), place.IsPublic)
                : TypedResults.NotFound();

    private static async Task<Results<RazorComponentResult<CooperationPicturePage>, NotFound>> Show(
        CooperationPlace place, string word, PictureEditing editing, RouagesDb db, CancellationToken ct)
    {
        if (PictureSpots.Find(word) is not { } spot) return TypedResults.NotFound();
        var now = await editing.Now(await db.Set<Cooperation>().SingleAsync(c => c.Id == place.Id, ct), spot, ct);
        return Html.Show(new CooperationPictureView(place, spot, now, PictureForm.Of(now), new()));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CooperationPicturePage>, NotFound>> Put(
        CooperationPlace place, string word, [FromForm] PictureForm form, PictureEditing editing, RouagesDb db, ActivityLog activity,
            HttpContext http, CancellationToken ct)
    {
        if (PictureSpots.Find(word) is not { } spot) return TypedResults.NotFound();
        var (cooperation, errors) = (await db.Set<Cooperation>().SingleAsync(c => c.Id == place.Id, ct), new Errors());
        activity.Note(activity.Sign(place.Seat!), place.Id, ActivityKinds.CooperationEdited, place.Id);
        if (!await editing.Put(cooperation, CooperationFiles.Of(place.Id), spot, form, errors, ct))
            return Html.Show(new CooperationPictureView(place, spot, await editing.Now(cooperation, spot, ct), form, errors),
                StatusCodes.Status422UnprocessableEntity);
        Flash.Now(http, "L’image est enregistrée.");
        return TypedResults.LocalRedirect($"/cooperations/{place.Slug}");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Take(
        CooperationPlace place, string word, PictureEditing editing, RouagesDb db, ActivityLog activity, HttpContext http,
            CancellationToken ct)
    {
        if (PictureSpots.Find(word) is not { } spot) return TypedResults.NotFound();
        activity.Note(activity.Sign(place.Seat!), place.Id, ActivityKinds.CooperationEdited, place.Id);
        await editing.Take(await db.Set<Cooperation>().SingleAsync(c => c.Id == place.Id, ct), CooperationFiles.Of(place.Id), spot, ct);
        Flash.Now(http, "L’image est retirée.");
        return TypedResults.LocalRedirect($"/cooperations/{place.Slug}");
    }
}
