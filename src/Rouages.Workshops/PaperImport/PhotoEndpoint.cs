using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.Live;
using Rouages.Workshops.Restituting;

namespace Rouages.Workshops.PaperImport;

/// <summary>Photos of paper walls: written anew without what the camera noted, shown to whoever reads the restitution.</summary>
internal static class PhotoEndpoint
{
    public static void MapPhotos(this IEndpointRouteBuilder pages)
    {
        var photos = pages.MapFacilitation("photos");
        photos.MapPost("", Pin).TakesFile(Pictures.LargestFile);
        photos.MapPost("/{id:guid}/retirer", Take).EvenClosed("A photo that shows somebody is taken away on any day.");
        // Whoever reads the restitution sees its photos: the reading of the restitution decides.
        pages.MapGet("/ateliers/{slug}/photos/{id:guid}", Show).AllowAnonymous();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PaperPage>>> Pin(
        LedWorkshop place, string slug, [FromForm] PhotoForm form, HttpContext http, PaperPages pages, Rooms rooms, Pictures pictures,
            IFileStore files,
        RouagesDb db, CancellationToken ct)
    {
        var workshop = place.Workshop;
        var errors = new Errors();
        var file = await Save(workshop.Id, form, pictures, errors, ct);
        if (errors.Any) return await pages.Page(workshop, new(), errors, [], null, ct);
        await db.SaveChangesAsync(ct);
        var (_, refusal) = await rooms.Do(workshop.Id, Who.Facilitator, new PhotoPinned(file, form.Title), form.Command, ct);
        if (refusal is not null)
        {
            await files.Delete(file, WallFiles.Of(workshop.Id), ct);
            errors.Add(refusal with { Field = "Photo" });
            return await pages.Page(workshop, new(), errors, [], null, ct);
        }
        Flash.Now(http, "La photo est au mur, sans ce que l’appareil y avait noté (lieu, heure, modèle).");
        return TypedResults.LocalRedirect($"/ateliers/{slug}/papier?photo={file}#recopier");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Show(
        string slug, Guid id, int? largeur, HttpContext http, RestitutionReading reading, Rooms rooms, Pictures pictures,
            CancellationToken ct)
    {
        if (await reading.Find(slug, http, ct) is not { } found) return TypedResults.NotFound();
        if (!(await rooms.Read(found.Workshop.Id, ct)).Photos.Exists(photo => photo.File == id)) return TypedResults.NotFound();
        return PictureFiles.Send(http, id, await pictures.Open(id, WallFiles.Of(found.Workshop.Id), largeur, ct),
            found.Workshop.PublishedAt is not null);
    }

    private static async Task<RedirectHttpResult> Take(
        LedWorkshop place, string slug, Guid id, Rooms rooms, IFileStore files, TimeProvider clock, CancellationToken ct)
    {
        var workshop = place.Workshop;
        var (_, refusal) = await rooms.Do(workshop.Id, Who.Facilitator, new PhotoTaken(id), Guid.CreateVersion7(clock.GetUtcNow()), ct);
        if (refusal is null) await files.Delete(id, WallFiles.Of(workshop.Id), ct);
        return TypedResults.LocalRedirect($"/ateliers/{slug}/papier#photos");
    }

    private static async Task<Guid> Save(Guid workshop, PhotoForm form, Pictures pictures, Errors errors, CancellationToken ct)
    {
        if (form.Photo is not { Length: > 0 } sent)
        {
            errors.Add("Photo", "Choisissez une photo.");
            return default;
        }
        await using var content = sent.OpenReadStream();
        // Its title, said beside it, is its text.
        var (id, refusal) = await pictures.Save(WallFiles.Of(workshop), content, null, null, ct);
        if (refusal is not null) errors.Add(refusal with { Field = "Photo" });
        return id;
    }
}
