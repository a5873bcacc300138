using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.Live;
using Rouages.Workshops.Participating;

namespace Rouages.Workshops.Joining;

/// <summary>A first name, or nothing.</summary>
public sealed class JoinForm
{
    public string? Name { get; init; }
}

/// <param name="Typed">The code as typed.</param>
/// <param name="Error">Why it opens nothing.</param>
public sealed record CodeView(string? Typed, Sentence? Error) : View<CodePage>;

/// <param name="Code">The code.</param>
/// <param name="Title">Title of the workshop.</param>
/// <param name="IsSigned">The rule, read before anything is written.</param>
/// <param name="IsRehearsal">True among simulated people.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Errors">Field by field.</param>
public sealed record JoinView(string Code, string Title, bool IsSigned, bool IsRehearsal, JoinForm Form, Errors Errors) : View<JoinPage>;

/// <summary>Comes in with the code on the screen: no account, a first name if one likes.</summary>
internal static class JoinEndpoint
{
    public static void MapJoining(this IEndpointRouteBuilder pages)
    {
        // Open to everybody in the hall; wrong codes are counted by device.
        var joining = pages.MapGroup("/rejoindre").AllowAnonymous();
        joining.MapGet("", Ask);
        joining.MapGet("/{code}", Show);
        joining.MapPost("/{code}", Submit);
    }

    private static Results<RedirectHttpResult, RazorComponentResult<CodePage>> Ask(string? code)
    {
        if (code is null) return Html.Show(new CodeView(null, null));
        return JoinCode.Read(code) is { } read ? TypedResults.LocalRedirect($"/rejoindre/{read}")
            : Refuse(code, NoCode(code));
    }

    // Six letters that no code has are a slip of the finger, not another kind of thing.
    private static Sentence? NoCode(string typed) => typed.Count(char.IsAsciiLetterOrDigit) == JoinCode.Length
        ? Words.Key("Aucun code ne s’écrit avec ces lettres-là : regardez encore une fois l’écran.")
        : Words.Key("Un code a six lettres ou chiffres.");

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CodePage>, RazorComponentResult<JoinPage>,
        RazorComponentResult<AwayPage>, RazorComponentResult<EndedPage>>> Show(
        string code, string? cle, HttpContext http, RouagesDb db, Places places, Rooms rooms, JoinCodeAttempts guesses,
            EndedWorkshops ended, CancellationToken ct)
    {
        if (JoinCode.Read(code) is not { } read) return Refuse(code, NoCode(code));
        if (!await guesses.Exhausted(http, ct) && await ended.Find(read, http, ct) is { } over)
        {
            if (over.MayRead) return TypedResults.LocalRedirect($"/ateliers/{over.Workshop.Slug}/restitution");
            if (cle == JoinCode.KeyOf(over.Workshop.Id))
                return Html.Show(ended.Over(over.Workshop, http), StatusCodes.Status403Forbidden);
        }

        var (workshop, shut) = await Door(read, cle, http, db, guesses, ct);
        if (workshop is null) return shut!;
        var place = await places.Find(workshop.Id, http, ct);
        if (place is { RemovedAt: not null }) return Html.Show(new AwayView(workshop.Title), StatusCodes.Status403Forbidden);
        if (place is not null) return TypedResults.LocalRedirect($"/a/{workshop.Code}");
        var errors = new Errors();
        if ((await rooms.Read(workshop.Id, ct)).Full() is { } full) errors.Add(full);
        return Html.Show(ViewOf(workshop, new(), errors));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CodePage>, RazorComponentResult<JoinPage>,
        RazorComponentResult<AwayPage>>> Submit(
        string code, string? cle, [FromForm] JoinForm form, HttpContext http, RouagesDb db, Places places, NewPlaces newPlaces,
            JoinCodeAttempts guesses, CancellationToken ct)
    {
        var (workshop, shut) = await Door(JoinCode.Read(code) ?? code, cle, http, db, guesses, ct);
        if (workshop is null) return shut!;
        var place = await places.Find(workshop.Id, http, ct);
        if (place is { RemovedAt: not null }) return Html.Show(new AwayView(workshop.Title), StatusCodes.Status403Forbidden);
        if (place is not null) return TypedResults.LocalRedirect($"/a/{workshop.Code}");

        var errors = new Errors();
        if (form.Name?.Length > Guest.LongestName)
            errors.Add(nameof(form.Name), "Au plus {0} caractères.", Guest.LongestName);
        else if (await newPlaces.Take(workshop.Id, form.Name, http, ct) is { } refusal) errors.Add(refusal);
        if (errors.Any) return Html.Show(ViewOf(workshop, form, errors), StatusCodes.Status422UnprocessableEntity);
        return TypedResults.LocalRedirect($"/a/{workshop.Code}");
    }

    private static JoinView ViewOf(Workshop workshop, JoinForm form, Errors errors) =>
        new(workshop.Code, workshop.Title, workshop.Signed, workshop.IsRehearsal, form, errors);

    // The workshop of a code, or the page that says why not. While the site is flooded with wrong codes, a right one opens nothing to a
    // stranger either: it would tell the guesser that it is right. Whoever scanned the screen has its key.
    private static async Task<(Workshop? Workshop, RazorComponentResult<CodePage>? Shut)> Door(
        string code, string? key, HttpContext http, RouagesDb db, JoinCodeAttempts guesses, CancellationToken ct)
    {
        if (await guesses.Exhausted(http, ct)) return (null, TooMany(code));
        var workshop = await Find(db, code, ct);
        var scanned = workshop is not null && key == JoinCode.KeyOf(workshop.Id);
        if (!scanned && await guesses.SlowsStrangers(http, ct)) return (null, Crowd(http, code));
        return workshop is null ? (null, await Wrong(http, guesses, code, ct)) : (workshop, null);
    }

    private static Task<Workshop?> Find(RouagesDb db, string code, CancellationToken ct) =>
        db.Set<Workshop>().AsNoTracking()
            .SingleOrDefaultAsync(w => w.Code == code && w.Status != WorkshopStatus.Closed && !db.Shut().Contains(w.Id), ct);

    // A code that has served looks like any other: a list of used ones is no help to a guesser.
    private static async Task<RazorComponentResult<CodePage>> Wrong(
        HttpContext http, JoinCodeAttempts guesses, string code, CancellationToken ct)
    {
        await guesses.Count(http, ct);
        return Refuse(code,
            Words.Key(
                "Aucun atelier ouvert n’a ce code. Regardez encore une fois l’écran : il n’y a ni zéro, ni un, ni i. Un atelier terminé n’a plus de code : sa restitution se lit avec le téléphone qui a servi dans la salle, ou en se connectant comme membre de la coopération."));
    }

    private static RazorComponentResult<CodePage> Crowd(HttpContext http, string code)
    {
        http.Response.Headers.RetryAfter = "60";
        return Html.Show(
            new CodeView(code,
                Words.Key("Beaucoup de codes erronés arrivent en ce moment : réessayez dans une minute, ou scannez le code de l’écran.")),
            StatusCodes.Status429TooManyRequests);
    }

    private static RazorComponentResult<CodePage> TooMany(string code) =>
        Html.Show(
            new CodeView(code,
                Words.Key("Cela fait beaucoup d’essais. Attendez dix minutes, ou demandez le code à la personne qui anime.")),
                    StatusCodes.Status429TooManyRequests);

    private static RazorComponentResult<CodePage> Refuse(string typed, Sentence? why) =>
        Html.Show(new CodeView(typed, why), StatusCodes.Status422UnprocessableEntity);
}

/// <summary>Gives a place to whoever comes in, at the pace of a hall.</summary>
internal sealed class NewPlaces(Entrance entrance, Rooms rooms, JoinCodeAttempts guesses, TimeProvider clock)
{
    /// <summary>Takes a place and keeps it in this browser; why not otherwise.</summary>
    public async Task<Refusal?> Take(Guid workshop, string? name, HttpContext http, CancellationToken ct)
    {
        if (await guesses.TookMany(http, ct))
            return new Refusal("Beaucoup de personnes sont entrées avec cet appareil : attendez dix minutes.");
        // Asked before a row is written: who is refused a thousand times leaves nothing.
        if ((await rooms.Read(workshop, ct)).Crowded(clock.GetUtcNow()) is { } crowded) return crowded;
        var (taken, refusal) = await entrance.Join(workshop, name, http.User.FindPersonId(), ct);
        if (refusal is not null) return refusal;
        PlaceToken.KeepParticipant(http, workshop, taken!.Token);
        await guesses.CountPlace(http, ct);
        return null;
    }
}
