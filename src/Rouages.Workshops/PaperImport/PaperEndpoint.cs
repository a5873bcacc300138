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

namespace Rouages.Workshops.PaperImport;

/// <summary>From paper to the room: a pasted list, a table, or what is read on a photo.</summary>
internal static class PaperEndpoint
{
    public static void MapPaper(this IEndpointRouteBuilder pages)
    {
        var paper = pages.MapFacilitation("papier");
        paper.MapGet("", Show).LeadsToWriting();
        paper.MapPost("", Copy).TakesFile(PaperList.LongestText);
        paper.MapPost("/annuler", Undo);
        paper.MapPost("/rouvrir", Reopen);
    }

    private static async Task<RazorComponentResult<PaperPage>> Show(
        LedWorkshop place, string? photo, long? de, long? a, PaperPages pages, PaperCopying copying, CancellationToken ct)
    {
        var workshop = place.Workshop;
        var batch = de is { } from && a is { } to ? await copying.Find(workshop.Id, from, to, ct) : null;
        return await pages.Page(workshop, new() { Photo = Guid.TryParse(photo, out var id) ? id : null }, new(), [], batch, ct);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PaperPage>>> Copy(
        LedWorkshop place, string slug, [FromForm] PaperForm form, HttpContext http, PaperPages pages, PaperCopying copying, Rooms rooms,
            CancellationToken ct)
    {
        var workshop = place.Workshop;
        var errors = new Errors();
        var room = await rooms.Read(workshop.Id, ct);
        if (room.Status == WorkshopStatus.Closed) errors.Add("", "L’atelier est terminé : rouvrez-le pour recopier des cartes.");
        if (form.Photo is { } photo && !room.Photos.Exists(known => known.File == photo)) errors.Add("", "Cette photo n’est plus là.");
        if (errors.Any || await PaperCopying.Read(form, room, errors, ct) is not { } lines)
            return await pages.Page(workshop, form, errors, [], null, ct);

        var (batch, left) = await copying.Write(workshop.Id, form, lines, ct);
        if (left.Count > 0)
        {
            var again =
                new PaperForm
                {
                    Step = form.Step, Column = form.Column, Kind = form.Kind, Photo = form.Photo,
                    Cards = string.Join('\n', left.Select(line => line.Text))
                };
            return await pages.Page(workshop, again, errors,
                [.. left.Select(line => new LineReport(line.Line, Sentence.From(line.Problem!)))], batch, ct);
        }
        Flash.Now(http, "Cartes recopiées : {0}.", batch?.Cards ?? 0);
        return TypedResults.LocalRedirect(batch is null ? $"/ateliers/{slug}/papier"
            : $"/ateliers/{slug}/papier?de={batch.From}&a={batch.To}");
    }

    private static async Task<RedirectHttpResult> Reopen(
        LedWorkshop place, string slug, HttpContext http, FacilitatorAccess led, Rooms rooms, TimeProvider clock, CancellationToken ct)
    {
        var workshop = place.Workshop;
        await rooms.Do(workshop.Id, Who.Facilitator, new Opened(), Guid.CreateVersion7(clock.GetUtcNow()), ct);
        if (!await led.SaysNewCode(workshop, http, ct))
            Flash.Now(http, "L’atelier est rouvert : recopiez vos cartes, puis terminez-le de nouveau.");
        return TypedResults.LocalRedirect($"/ateliers/{slug}/papier");
    }

    private static async Task<RedirectHttpResult> Undo(
        LedWorkshop place, string slug, [FromForm] long from, [FromForm] long to, HttpContext http, PaperCopying copying,
            CancellationToken ct)
    {
        var workshop = place.Workshop;
        Flash.Now(http, "Cartes retirées : {0}.", await copying.Undo(workshop.Id, from, to, ct));
        return TypedResults.LocalRedirect($"/ateliers/{slug}/papier");
    }
}

/// <summary>Gathers what the paper page shows.</summary>
internal sealed class PaperPages(Rooms rooms, FacilitatorAccess led, Pictures pictures, TimeProvider clock)
{
    public async Task<RazorComponentResult<PaperPage>> Page(
        Workshop workshop, PaperForm form, Errors errors, IReadOnlyList<LineReport> report, Batch? batch, CancellationToken ct)
    {
        var room = await rooms.Read(workshop.Id, ct);
        var copied = room.CardsOf(null).Where(card => card.Photo is not null).CountBy(card => card.Photo!.Value).ToDictionary();
        var known = await pictures.Find(room.Photos.Select(photo => (Guid?)photo.File), ct);
        var photos =
            room.Photos.Select(photo =>
                new PhotoLine(photo.File, photo.Title, copied.GetValueOrDefault(photo.File), known.GetValueOrDefault(photo.File))).ToList();
        var head = await led.Head(workshop, ct) with { Status = room.Status };
        return Html.Show(
            new PaperView(head, [.. room.Steps.Where(PaperCopying.TakesCards)], photos, form, errors, report, batch,
                Guid.CreateVersion7(clock.GetUtcNow())),
            errors.Any || report.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
