using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Organisations;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Picturing;

public sealed record OrganisationPictureView(
    Organisation Organisation, PictureSpot Spot, PictureFacts? Now, PictureForm Form, Errors Errors) : View<OrganisationPicturePage>;

/// <summary>The logo and the picture of an organisation: seen by everybody, as its page is; changed by those who manage it.</summary>
internal static class OrganisationPicturesEndpoint
{
    public static void MapOrganisationPictures(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/organisations/{slug}/images/{id:guid}", Send).AllowAnonymous().ReadsReplica();
        var editing = pages.MapOrganisation("images");
        editing.MapGet("/{word}", Show);
        editing.MapPost("/{word}", Put).TakesFile(Pictures.LargestFile);
        editing.MapPost("/{word}/retirer", Take);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Send(
        string slug, Guid id, int? largeur, Pictures pictures, RouagesDb db, HttpContext http, CancellationToken ct) =>
        await db.Set<Organisation>().Where(o => o.Slug == slug && (o.LogoId == id || o.PictureId == id)).Select(o => (Guid?)o.Id)
            .SingleOrDefaultAsync(ct) is { } organisation
            ? PictureFiles.Send(http, id, await pictures.Open(id, OrganisationFiles.Of(organisation), largeur, ct), isPublic: true)
                : TypedResults.NotFound();

    private static async Task<Results<RazorComponentResult<OrganisationPicturePage>, NotFound>> Show(
        OrganisationPlace place, string word, PictureEditing editing, RouagesDb db, CancellationToken ct)
    {
        if (PictureSpots.Find(word) is not { } spot) return TypedResults.NotFound();
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Id == place.Id, ct);
        var now = await editing.Now(organisation, spot, ct);
        return Html.Show(new OrganisationPictureView(organisation, spot, now, PictureForm.Of(now), new()));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<OrganisationPicturePage>, NotFound>> Put(
        OrganisationPlace place, string word, [FromForm] PictureForm form, HttpContext http, PictureEditing editing, RouagesDb db,
            ActivityLog activity,
        TimeProvider clock, CancellationToken ct)
    {
        if (PictureSpots.Find(word) is not { } spot) return TypedResults.NotFound();
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Id == place.Id, ct);
        var errors = new Errors();
        Note(activity, http, organisation, clock);
        if (!await editing.Put(organisation, OrganisationFiles.Of(organisation.Id), spot, form, errors, ct))
            return Html.Show(new OrganisationPictureView(organisation, spot, await editing.Now(organisation, spot, ct), form, errors),
                StatusCodes.Status422UnprocessableEntity);
        Flash.Now(http, "L’image est enregistrée.");
        return TypedResults.LocalRedirect($"/organisations/{place.Slug}");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Take(
        OrganisationPlace place, string word, HttpContext http, PictureEditing editing, RouagesDb db, ActivityLog activity,
            TimeProvider clock, CancellationToken ct)
    {
        if (PictureSpots.Find(word) is not { } spot) return TypedResults.NotFound();
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Id == place.Id, ct);
        Note(activity, http, organisation, clock);
        await editing.Take(organisation, OrganisationFiles.Of(organisation.Id), spot, ct);
        Flash.Now(http, "L’image est retirée.");
        return TypedResults.LocalRedirect($"/organisations/{place.Slug}");
    }

    private static void Note(ActivityLog activity, HttpContext http, Organisation organisation, TimeProvider clock) =>
        activity.Note(new Act(http.User.PersonId(), organisation.Id, clock.GetUtcNow()), null, ActivityKinds.OrganisationEdited,
            organisation.Id);
}
