using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Directory.People;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;
using Rouages.Workshops.TakingPart;

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
        return JoinCode.Read(code) is { } read ? TypedResults.LocalRedirect($"/rejoindre/{read}") : Refuse(code, Words.Key("Un code a six lettres ou chiffres, sans zéro ni un."));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CodePage>, RazorComponentResult<JoinPage>, RazorComponentResult<AwayPage>>> Show(
        string code, HttpContext http, RouagesDb db, Places places, Guesses guesses, CancellationToken ct)
    {
        if (JoinCode.Read(code) is not { } read) return Refuse(code, Words.Key("Un code a six lettres ou chiffres, sans zéro ni un."));
        if (await guesses.Exhausted(http, ct)) return TooMany(code);
        if (await Find(db, read, ct) is not { } workshop) return await Wrong(http, db, guesses, read, ct);
        var place = await places.Find(workshop.Id, http, ct);
        if (place is { RemovedAt: not null }) return Html.Show(new AwayView(workshop.Title), StatusCodes.Status403Forbidden);
        if (place is not null) return TypedResults.LocalRedirect($"/a/{workshop.Code}");
        return Html.Show(new JoinView(workshop.Code, workshop.Title, workshop.Signed, workshop.IsRehearsal, new(), new()));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CodePage>, RazorComponentResult<JoinPage>, RazorComponentResult<AwayPage>>> Submit(
        string code, [FromForm] JoinForm form, HttpContext http, RouagesDb db, Places places, Entrance entrance, Guesses guesses, CancellationToken ct)
    {
        if (await guesses.Exhausted(http, ct)) return TooMany(code);
        if (JoinCode.Read(code) is not { } read || await Find(db, read, ct) is not { } workshop) return await Wrong(http, db, guesses, code, ct);
        var place = await places.Find(workshop.Id, http, ct);
        if (place is { RemovedAt: not null }) return Html.Show(new AwayView(workshop.Title), StatusCodes.Status403Forbidden);
        if (place is not null) return TypedResults.LocalRedirect($"/a/{workshop.Code}");

        var errors = new Errors();
        if (form.Name?.Length > Guest.LongestName) errors.Add(nameof(form.Name), "Au plus {0} caractères, s’il vous plaît.", Guest.LongestName);
        else if (await entrance.Join(workshop.Id, form.Name, http.User.FindPersonId(), ct) is var (taken, refusal))
        {
            if (refusal is not null) errors.Add(refusal);
            else PlaceToken.KeepParticipant(http, workshop.Id, taken!.Token);
        }

        if (errors.Any) return Html.Show(new JoinView(workshop.Code, workshop.Title, workshop.Signed, workshop.IsRehearsal, form, errors), StatusCodes.Status422UnprocessableEntity);
        return TypedResults.LocalRedirect($"/a/{workshop.Code}");
    }

    private static Task<Workshop?> Find(RouagesDb db, string code, CancellationToken ct) =>
        db.Set<Workshop>().AsNoTracking().SingleOrDefaultAsync(w => w.Code == code && w.Status != WorkshopStatus.Closed, ct);

    // A code that has served says so: somebody who comes late must not look for a mistake of theirs.
    private static async Task<RazorComponentResult<CodePage>> Wrong(HttpContext http, RouagesDb db, Guesses guesses, string code, CancellationToken ct)
    {
        await guesses.Count(http, ct);
        var over = await db.Set<Workshop>().AnyAsync(w => w.Code == code && w.Status == WorkshopStatus.Closed, ct);
        return Refuse(code, over ? Words.Key("L’atelier qui avait ce code est terminé.") : Words.Key("Aucun atelier n’a ce code. Regardez encore une fois l’écran : il n’y a ni zéro, ni un, ni i."));
    }

    private static RazorComponentResult<CodePage> TooMany(string code) =>
        Html.Show(new CodeView(code, Words.Key("Cela fait beaucoup d’essais. Attendez dix minutes, ou demandez le code à la personne qui anime.")), StatusCodes.Status429TooManyRequests);

    private static RazorComponentResult<CodePage> Refuse(string typed, Sentence? why) => Html.Show(new CodeView(typed, why), StatusCodes.Status422UnprocessableEntity);
}
