using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Preparing;

/// <summary>A button of the columns that are picked: one to add, or one to take away.</summary>
public sealed class PickForm
{
    /// <summary>Identifier in the directory.</summary>
    public string? Add { get; init; }

    /// <summary>Key of the column.</summary>
    public string? Remove { get; init; }
}

/// <summary>Picks the columns of a step in the directory: cooperations visited, organisations that tell a story.</summary>
internal static class PickEndpoint
{
    public static void MapPicking(this IEndpointRouteBuilder preparing) => preparing.MapPost("/etapes/{key}/annuaire", Pick);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PreparePage>, NotFound>> Pick(
        LedWorkshop place, string slug, string key, [FromForm] PickForm form, HttpContext http, PreparePages pages,
        DirectoryPicks directory, RouagesDb db, Rooms rooms, CancellationToken ct)
    {
        var workshop = place.Workshop;
        if (workshop.Steps.FirstOrDefault(step => step.Key == key) is not { From: not ChoiceSource.Lines } step)
            return TypedResults.NotFound();
        var (steps, refusal) = await Change(workshop, step, form, directory, ct);
        if (refusal is not null)
        {
            var errors = new Errors();
            errors.Add(refusal);
            return await pages.Page(workshop, http, errors, ct);
        }

        workshop.Steps = steps!;
        await db.SaveChangesAsync(ct);
        await rooms.Refresh(workshop.Id, ct);
        return TypedResults.LocalRedirect($"/ateliers/{slug}#etape-{key}");
    }

    private static async Task<Outcome<IReadOnlyList<Domain.Step>>> Change(
        Workshop workshop, Domain.Step step, PickForm form, DirectoryPicks directory, CancellationToken ct)
    {
        if (form.Remove is { } column)
            return workshop.Status == WorkshopStatus.Draft ? workshop.Steps.Unpick(step.From, column)
                : new Refusal("L’atelier est ouvert : vous pouvez renommer et ajouter, plus retirer.");
        return Guid.TryParse(form.Add, out var id) && await directory.Find(step.From, id, ct) is { } found
            ? workshop.Steps.Pick(step.From, found.Id, found.Name) : new Refusal("Cette fiche n’est plus dans l’annuaire.");
    }
}
