using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Commons;
using Rouages.Web;
using Rouages.Workshops.Commands;
using Rouages.Workshops.Domain;
using Rouages.Workshops.FormatReading;
using Rouages.Workshops.Joining;
using Rouages.Workshops.Live;
using Rouages.Workshops.Preparing;

namespace Rouages.Workshops.Participating;

/// <summary>
/// A participant's page: one thing at a time. Each form works alone; the island only sends sooner and survives a lost network.
/// </summary>
internal static class ParticipantEndpoint
{
    private const int LargestForm = 32 * 1024;

    public static void MapParticipating(this IEndpointRouteBuilder pages)
    {
        // Open to whoever keeps a place: each endpoint finds it, or leads to the way in.
        var page = pages.MapGroup("/a/{code}").AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        page.MapGet("", Show);
        page.MapPost("", Submit);
        page.MapPost("/partir", Leave);
        page.MapGet("/place/{token}", Continue);
    }

    private static async Task<Results<RazorComponentResult<ParticipantPage>, RazorComponentResult<AwayPage>, RedirectHttpResult>> Show(
        string code, HttpContext http, Places places, ParticipantViews desks, CancellationToken ct)
    {
        var (workshop, place) = await places.Find(code, http, ct);
        if (workshop is null || place is null) return TypedResults.LocalRedirect($"/rejoindre/{Uri.EscapeDataString(code)}");
        if (place.RemovedAt is not null) return Html.Show(new AwayView(workshop.Title), StatusCodes.Status403Forbidden);
        if (!await desks.IsIn(workshop, place, ct)) return Html.Show(new AwayView(workshop.Title), StatusCodes.Status403Forbidden);
        return await desks.Page(workshop, place, null, http, ct);
    }

    private static async Task<Results<RazorComponentResult<ParticipantPage>, RazorComponentResult<AwayPage>, RedirectHttpResult>> Submit(
        string code, IFormCollection form, HttpContext http, Places places, ParticipantViews desks, Rooms rooms, CancellationToken ct)
    {
        var (workshop, place) = await places.Find(code, http, ct);
        if (workshop is null || place is null) return TypedResults.LocalRedirect($"/rejoindre/{Uri.EscapeDataString(code)}");
        if (place.RemovedAt is not null) return Html.Show(new AwayView(workshop.Title), StatusCodes.Status403Forbidden);
        if (!await desks.IsIn(workshop, place, ct)) return Html.Show(new AwayView(workshop.Title), StatusCodes.Status403Forbidden);
        var (id, fact) = FormCommand.Read(form);
        var refusal = fact is null ? new Refusal("Cette demande n’est pas lisible.")
            : (await rooms.Do(workshop.Id, new Who(place.Id), fact, id, ct)).Refusal;
        if (refusal is null) return TypedResults.LocalRedirect($"/a/{workshop.Code}");
        return await desks.Page(workshop, place, TurnedOf(form, refusal), http, ct);
    }

    private static async Task<RedirectHttpResult> Leave(string code, HttpContext http, Places places, CancellationToken ct)
    {
        var (workshop, _) = await places.Find(code, http, ct);
        if (workshop is not null) PlaceToken.ForgetParticipant(http, workshop.Id);
        Flash.Now(http, "Vous avez quitté l’atelier sur cet appareil. Ce que vous avez écrit y reste.");
        return TypedResults.LocalRedirect("/rejoindre");
    }

    // The address of the place on another device; the token leaves the address bar at once.
    private static async Task<RedirectHttpResult> Continue(
        string code, string token, HttpContext http, Places places, RoomAccess access, CancellationToken ct)
    {
        var (workshop, _) = await places.Find(code, http, ct);
        if (workshop is not null && await access.Place(workshop.Id, token, ct) is not null)
            PlaceToken.KeepParticipant(http, workshop.Id, token);
        return TypedResults.LocalRedirect($"/a/{Uri.EscapeDataString(code)}");
    }

    private static Turned TurnedOf(IFormCollection form, Refusal refusal) => new(
        form["do"].ToString(), TypedText.Number(form["card"]) ?? 0,
        Sentence.From(refusal), refusal.Field, form["text"], form["column"], form["kind"]);
}

/// <summary>Gathers what a participant's page shows.</summary>
internal sealed class ParticipantViews(Rooms rooms, DiagnosisSteps diagnosis, SiteAddress site, Formats formats,
    TimeProvider clock)
{
    /// <summary>
    /// True for a participant with a number in the room; one who has a place and no number (the hall lost its current in between) gets it
    /// now, if the room still takes people.
    /// </summary>
    public async Task<bool> IsIn(Workshop workshop, Participant place, CancellationToken ct) =>
        (await rooms.Read(workshop.Id, ct)).GuestOf(place.Id) is not null
        || (await rooms.Do(workshop.Id, new Who(place.Id), new Joined(), place.Id, ct)).Refusal is null;

    public async Task<RazorComponentResult<ParticipantPage>> Page(
        Workshop workshop, Participant place, Turned? turned, HttpContext http, CancellationToken ct)
    {
        await rooms.See(workshop.Id, place.Id, ct);
        var room = await rooms.Read(workshop.Id, ct);
        if (room.ChairFor(room.GuestOf(place.Id)!.Number) is not null)
        {
            await rooms.Seat(workshop.Id, new Who(place.Id), ct);
            room = await rooms.Read(workshop.Id, ct);
        }

        var link = site.Of($"/a/{workshop.Code}/place/{PlaceToken.OfParticipant(http.Request, workshop.Id)}", Words.English ? "en" : "fr");
        var view =
            ParticipantViewMaker.Make(workshop, room, room.GuestOf(place.Id)!, await rooms.Present(workshop.Id, ct), link, turned,
                clock.GetUtcNow(), await diagnosis.ReadTogether(workshop, room, ct))
            with
            { IsPrivate = formats.ArePrivate(workshop) };
        return Html.Show(view, turned is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
