using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Web;
using Rouages.Workshops.Activity;
using Rouages.Workshops.Commands;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.FormatReading;
using Rouages.Workshops.Live;
using Rouages.Workshops.Preparing;
using Rouages.Workshops.Showing;

namespace Rouages.Workshops.Facilitating;

/// <summary>The facilitator's page: what the room does, and what comes next.</summary>
internal static class FacilitateEndpoint
{
    private const int LargestForm = 128 * 1024;

    public static void MapFacilitating(this IEndpointRouteBuilder pages)
    {
        var conduct = pages.MapFacilitation("animer").WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        conduct.MapGet("", Show).LeadsToWriting();
        conduct.MapPost("", Submit).RequireRateLimiting(Limits.Frequent);
    }

    private static Task<RazorComponentResult<FacilitatePage>> Show(LedWorkshop place, FacilitatePages pages, CancellationToken ct) =>
        pages.Page(place.Workshop, null, ct);

    private static async Task<Results<RazorComponentResult<FacilitatePage>, RedirectHttpResult>> Submit(
        LedWorkshop place, string slug, IFormCollection form, HttpContext http, FacilitatorAccess led, FacilitatorCommands conduct,
            DiagnosisSteps diagnosis, Remembered remembered, FacilitatePages pages,
        CancellationToken ct)
    {
        var workshop = place.Workshop;
        if (FormCommand.WordOf(form) is "start" or "open") await diagnosis.Await(workshop, http.User, ct);
        if (await conduct.Do(workshop.Id, form, ct) is { } refusal) return await pages.Page(workshop, refusal, ct);
        await led.SaysNewCode(workshop, http, ct);
        if (FormCommand.WordOf(form) == "close") await remembered.Tell(workshop.Id, ct);
        return TypedResults.LocalRedirect($"/ateliers/{slug}/animer{Anchor(form["then"])}");
    }

    private static string Anchor(string? then) =>
        then is { Length: > 0 and < 40 } && then.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? $"#{then}" : "";
}

/// <summary>Gathers what the facilitator's page shows.</summary>
internal sealed class FacilitatePages(
    Rooms rooms, FacilitatorAccess led, DiagnosisSteps diagnosis, Formats formats, SiteAddress site, TimeProvider clock)
{
    public async Task<RazorComponentResult<FacilitatePage>> Page(Workshop workshop, Refusal? refusal, CancellationToken ct)
    {
        var language = Words.English ? "en" : "fr";
        var room = await rooms.Read(workshop.Id, ct);
        var board = new BoardMaker(room, await rooms.Present(workshop.Id, ct), clock.GetUtcNow(), await diagnosis.Read(workshop, room, ct))
            .Make();
        var head = await led.Head(workshop, ct) with { Status = room.Status };
        var advice = board.Step is { } step
            ? formats.Find(workshop.Format, workshop.FormatVersion, language)?.Advice.GetValueOrDefault(step.Step.Key) : null;
        return Html.Show(
            new FacilitateView(head, workshop.Id, room.Last, board, site.Of($"/rejoindre/{workshop.Code}", language), advice,
                refusal is null ? null : Sentence.From(refusal),
                DoorView.Of(room, clock.GetUtcNow()))
            { HasConclusion = room.Conclusion is not null },
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
