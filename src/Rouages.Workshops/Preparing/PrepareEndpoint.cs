using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Preparing;

/// <summary>What can be changed of the workshop itself.</summary>
public sealed class SettingsForm
{
    public string? Title { get; init; }
    public string? Naming { get; init; }

    /// <summary>Day and hour in Paris, as the field sends them: <c>2026-03-12T14:30</c>.</summary>
    public string? StartsAt { get; init; }

    /// <summary>The instant; null for none.</summary>
    internal DateTimeOffset? ReadStart(Errors errors)
    {
        if (string.IsNullOrWhiteSpace(StartsAt)) return null;
        if (DateTime.TryParseExact(StartsAt, ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var local)
            && local.Year is > 2000 and < 2100)
            return new DateTimeOffset(local, Paris.Zone.GetUtcOffset(local));
        errors.Add(nameof(StartsAt), "Donnez un jour et une heure, ou laissez vide.");
        return null;
    }
}

/// <summary>A button of the list of steps.</summary>
public sealed class StepAct
{
    public string? Act { get; init; }
}

/// <summary>The page on which a workshop is prepared: its title, its steps.</summary>
internal static class PrepareEndpoint
{
    public static void MapPreparing(this IEndpointRouteBuilder pages)
    {
        var preparing = pages.MapFacilitation("");
        preparing.MapGet("", Show);
        preparing.MapPost("", Rename).RequireRateLimiting(Limits.Frequent);
        preparing.MapPost("/etapes/{key}", EditStep);
        preparing.MapPost("/etapes/{key}/place", MoveStep);
        preparing.MapPicking();
    }

    private static Task<RazorComponentResult<PreparePage>> Show(
        LedWorkshop place, string? lien, string? temps, string? nom, HttpContext http, PreparePages pages, CancellationToken ct) =>
        pages.Page(place.Workshop, http, new(), ct, link: lien, asked: temps is null ? null : (temps, nom));

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PreparePage>>> Rename(
        LedWorkshop place, string slug, [FromForm] SettingsForm form, HttpContext http, PreparePages pages, RouagesDb db, Rooms rooms,
            DateNews news, CancellationToken ct)
    {
        var workshop = place.Workshop;
        var errors = new Errors();
        var title = CardText.Short(form.Title, int.MaxValue);
        if (title is null) errors.Add("Title", "Donnez un titre à l’atelier.");
        else if (title.Length > Workshop.LongestTitle) errors.Add("Title", "Au plus {0} caractères.",
            Workshop.LongestTitle);
        var startsAt = form.ReadStart(errors);
        if (errors.Any) return await pages.Page(workshop, http, errors, ct, title: form.Title);
        var moved = startsAt != workshop.StartsAt;
        workshop.StartsAt = startsAt;
        workshop.Title = title!;
        // People read the rule before their first card: it holds once they have come.
        if (workshop.Status == WorkshopStatus.Draft) workshop.Signed = form.Naming == NewForm.ByName;
        if (moved) await news.Tell(workshop, http.User.FindPersonId(), ct);
        await db.SaveChangesAsync(ct);
        await rooms.Refresh(workshop.Id, ct);
        Flash.Now(http, "C’est enregistré.");
        return TypedResults.LocalRedirect($"/ateliers/{slug}");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PreparePage>, NotFound>> EditStep(
        LedWorkshop place, string slug, string key, [FromForm] StepForm form, HttpContext http, PreparePages pages, RouagesDb db,
            Rooms rooms, CancellationToken ct)
    {
        var workshop = place.Workshop;
        if (workshop.Steps.FirstOrDefault(step => step.Key == key) is not { } before) return TypedResults.NotFound();
        var errors = new Errors();
        if (form.Read(before, errors) is not { } step) return await pages.Page(workshop, http, errors, ct, key, form);
        if (workshop.Status != WorkshopStatus.Draft && Lost(before, step))
            errors.Add("Columns", "L’atelier est ouvert : vous pouvez renommer et ajouter, plus retirer.");
        if (errors.Any) return await pages.Page(workshop, http, errors, ct, key, form);
        workshop.Steps = workshop.Steps.With(step);
        await db.SaveChangesAsync(ct);
        await rooms.Refresh(workshop.Id, ct);
        Flash.Now(http, "C’est enregistré.");
        return TypedResults.LocalRedirect($"/ateliers/{slug}#etape-{key}");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PreparePage>>> MoveStep(
        LedWorkshop place, string slug, string key, [FromForm] StepAct form, HttpContext http, PreparePages pages, RouagesDb db,
            Rooms rooms, CancellationToken ct)
    {
        var workshop = place.Workshop;
        var errors = new Errors();
        if (workshop.Status != WorkshopStatus.Draft) errors.Add("", "L’atelier est ouvert : l’ordre des temps ne change plus.");
        var (steps, refusal) = form.Act switch
        {
            "up" => workshop.Steps.Move(key, -1),
            "down" => workshop.Steps.Move(key, 1),
            _ => workshop.Steps.Without(key),
        };
        if (refusal is not null) errors.Add(refusal);
        if (errors.Any) return await pages.Page(workshop, http, errors, ct);
        workshop.Steps = steps!;
        await db.SaveChangesAsync(ct);
        await rooms.Refresh(workshop.Id, ct);
        return TypedResults.LocalRedirect(form.Act is "up" or "down" ? $"/ateliers/{slug}#etape-{key}" : $"/ateliers/{slug}#etapes");
    }

    private static bool Lost(Domain.Step before, Domain.Step after) =>
        before.Columns.Concat(before.Kinds).Select(choice => choice.Key)
            .Except(after.Columns.Concat(after.Kinds).Select(choice => choice.Key)).Any();
}
