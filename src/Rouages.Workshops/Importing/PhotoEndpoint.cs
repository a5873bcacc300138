using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Leading;
using Rouages.Workshops.Live;
using Rouages.Workshops.Restituting;
using Said = Rouages.Web.Said;

namespace Rouages.Workshops.Importing;

/// <summary>Photos of paper walls: cleaned of what the camera wrote, shown to who reads the restitution.</summary>
internal static class PhotoEndpoint
{
    /// <summary>10 MiB: a phone's photo fits, a film does not.</summary>
    private const int LargestPhoto = 10 * 1024 * 1024;

    private static readonly string[] PictureNames = [".jpg", ".jpeg", ".png", ".webp"];

    public static void MapPhotos(this IEndpointRouteBuilder pages)
    {
        var photos = pages.MapFacilitation("photos");
        photos.MapPost("", Pin).TakesFile(LargestPhoto);
        photos.MapPost("/{id:guid}/retirer", Take).EvenClosed("A photo that shows somebody is taken away on any day.");
        // Whoever reads the restitution sees its photos: the reading of the restitution decides.
        pages.MapGet("/ateliers/{slug}/photos/{id:guid}", Show).AllowAnonymous();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PaperPage>>> Pin(
        LedWorkshop place, string slug, [FromForm] PhotoForm form, HttpContext http, PaperPages pages, Rooms rooms, IFileStore files, RouagesDb db, CancellationToken ct)
    {
        var workshop = place.Workshop;
        var errors = new Errors();
        var file = await Save(workshop.Id, form, files, errors, ct);
        if (errors.Any) return await pages.Page(workshop, new(), errors, [], null, ct);
        await db.SaveChangesAsync(ct);
        var (_, refusal) = await rooms.Do(workshop.Id, Who.Facilitator, new PhotoPinned(file, form.Title), form.Command, ct);
        if (refusal is not null)
        {
            await files.Delete(file, WallFiles.Of(workshop.Id), ct);
            errors.Add(refusal with { Field = "Photo" });
            return await pages.Page(workshop, new(), errors, [], null, ct);
        }
        Said.Now(http, "La photo est au mur, sans ce que l’appareil y avait noté (lieu, heure, modèle).");
        return TypedResults.LocalRedirect($"/ateliers/{slug}/papier?photo={file}#recopier");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Show(
        string slug, Guid id, HttpContext http, RestitutionReading reading, Rooms rooms, IFileStore files, CancellationToken ct)
    {
        if (await reading.Find(slug, http, ct) is not { } found) return TypedResults.NotFound();
        if (!(await rooms.Read(found.Workshop.Id, ct)).Photos.Exists(photo => photo.File == id)) return TypedResults.NotFound();
        return await files.Open(id, WallFiles.Of(found.Workshop.Id), ct) is { } file ? TypedResults.File(file.Content, file.ContentType, file.Name) : TypedResults.NotFound();
    }

    private static async Task<RedirectHttpResult> Take(
        LedWorkshop place, string slug, Guid id, Rooms rooms, IFileStore files, TimeProvider clock, CancellationToken ct)
    {
        var workshop = place.Workshop;
        var (_, refusal) = await rooms.Do(workshop.Id, Who.Facilitator, new PhotoTaken(id), Guid.CreateVersion7(clock.GetUtcNow()), ct);
        if (refusal is null) await files.Delete(id, WallFiles.Of(workshop.Id), ct);
        return TypedResults.LocalRedirect($"/ateliers/{slug}/papier#photos");
    }

    private static async Task<Guid> Save(Guid workshop, PhotoForm form, IFileStore files, Errors errors, CancellationToken ct)
    {
        if (form.Photo is not { Length: > 0 } sent) errors.Add("Photo", "Choisissez une photo.");
        else if (sent.Length > LargestPhoto) errors.Add("Photo", "Cette photo est trop lourde : dix mégaoctets au plus.");
        else if (!IsPicture(sent.FileName)) errors.Add("Photo", "Cette image n’est pas lisible : prenez une photo JPEG, PNG ou WebP.");
        else
        {
            await using var content = sent.OpenReadStream();
            var (id, refusal) = await files.Save(WallFiles.Of(workshop), sent.FileName, content, LargestPhoto, ct);
            if (refusal is null) return id;
            errors.Add(refusal with { Field = "Photo" });
        }
        return default;
    }

    // The store takes documents too, and lets the content say whether the name is true.
    private static bool IsPicture(string name) => PictureNames.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
}
