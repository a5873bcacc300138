using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Directory.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Directory.People.Confirming;

/// <summary>The link of a mail: a page with one button, because mail scanners follow links before people do.</summary>
internal static class ConfirmEndpoint
{
    private const string Path = "/confirmation";

    internal static void MapConfirming(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).AllowAnonymous();
        pages.MapPost(Path, Submit).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
    }

    private static async Task<RazorComponentResult<ConfirmPage>> Show(string? jeton, string? retour, RouagesDb db, Links links, CancellationToken ct)
    {
        var link = links.Open(LinkPurpose.ConfirmEmail, jeton);
        return link is not null && link.Fits(await Person(db, link, ct))
            ? Html.Show(new ConfirmView(link.Email, new() { Jeton = jeton, Retour = Return.Safe(retour) })) : Spent();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ConfirmPage>>> Submit(
        [FromForm] ConfirmForm form, HttpContext http, RouagesDb db, Links links, AccountLetters letters, CancellationToken ct)
    {
        if (links.Open(LinkPurpose.ConfirmEmail, form.Jeton) is not { } link || await Person(db, link, ct) is not { } person || !link.Fits(person))
            return Spent();
        if (await IsTaken(db, person, link.Email, ct))
            return Spent();

        if (person.EmailConfirmed)
            await letters.PostChanged(person, person.Email!, (Words T) => T["L’adresse de votre compte Rouages est maintenant {0}.", link.Email], ct);
        person.ConfirmEmail(link.Email);
        await db.SaveChangesAsync(ct);
        return await Welcome(http, person, Return.Safe(form.Retour));
    }

    // Whoever is signed in here stays so; anyone else proves the password, which the link does not.
    private static async Task<RedirectHttpResult> Welcome(HttpContext http, Person person, string retour)
    {
        Said.Now(http, "Votre adresse est confirmée.");
        if (http.User.FindPersonId() != person.Id)
            return TypedResults.LocalRedirect(Doors.SignIn + Return.Query(retour));
        await Sessions.Sessions.Keep(http, person);
        return TypedResults.LocalRedirect(retour);
    }

    private static Task<Person?> Person(RouagesDb db, SealedLink link, CancellationToken ct) =>
        db.Set<Person>().SingleOrDefaultAsync(p => p.Id == link.Person, ct);

    private static Task<bool> IsTaken(RouagesDb db, Person person, string email, CancellationToken ct)
    {
        var normal = Domain.Person.Normal(email);
        return db.Set<Person>().AnyAsync(p => p.NormalizedEmail == normal && p.Id != person.Id, ct);
    }

    private static RazorComponentResult<ConfirmPage> Spent() => Html.Show(new ConfirmView(null, new()), StatusCodes.Status422UnprocessableEntity);
}

public sealed class ConfirmForm
{
    public string? Jeton { get; init; }
    public string? Retour { get; init; }
}

/// <summary>Email is null when the link no longer opens anything.</summary>
public sealed record ConfirmView(string? Email, ConfirmForm Form) : View<ConfirmPage>;
