using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Accounts.SigningUp;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Accounts.Confirming;

/// <summary>
/// The link of a mail: a page with one button, because mail scanners follow links before people do. What a stranger typed is never what the
/// owner of the address confirms: elsewhere than in the browser of the sign-up, name and password are asked again.
/// </summary>
internal static class ConfirmEndpoint
{
    internal const string Path = "/confirmation";

    internal static void MapConfirming(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).AllowAnonymous();
        pages.MapPost(Path, Submit).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
    }

    private static async Task<RazorComponentResult<ConfirmPage>> Show(
        string? jeton, string? retour, HttpContext http, RouagesDb db, Links links, CancellationToken ct) =>
        await Find(jeton, db, links, ct) is var (link, _)
            ? Page(link, http, new() { Jeton = jeton, Retour = Return.Safe(retour), Name = link.SignUp?.Name }, new()) : Spent();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ConfirmPage>>> Submit(
        [FromForm] ConfirmForm form, HttpContext http, RouagesDb db, Links links, Credentials people, AccountLetters letters,
        Sessions.Sessions sessions, CancellationToken ct)
    {
        if (await Find(form.Jeton, db, links, ct) is not var (link, person) || await IsTaken(db, person, link.Email, ct))
            return Spent();
        if (link.SignUp is null)
            return await ChangeAddress(link, person, form, http, db, letters, ct);

        var own = SignUpCookie.IsFrom(http, link.SignUp);
        var errors = new Errors();
        var wanted = own ? link.SignUp : form.Read(link, people, errors);
        if (wanted is null)
            return Page(link, http, form, errors);
        await Begin(person, wanted, link.Email, db, ct);
        SignUpCookie.Delete(http);
        return own ? Welcome(http, form.Retour) : await Enter(http, person, sessions, form.Retour);
    }

    /// <summary>The account begins with what its owner said; whatever else was put into it before is taken out.</summary>
    private static async Task Begin(Person person, SealedSignUp wanted, string email, RouagesDb db, CancellationToken ct)
    {
        (person.DisplayName, person.Language, person.PasswordHash) = (wanted.Name, wanted.Language, wanted.Hash);
        person.ConfirmEmail(email);
        if (wanted.Hash is not null)
            db.RemoveRange(await db.Set<IdentityUserPasskey<Guid>>().Where(key => key.UserId == person.Id).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ConfirmPage>>> ChangeAddress(
        SealedLink link, Person person, ConfirmForm form, HttpContext http, RouagesDb db, AccountLetters letters, CancellationToken ct)
    {
        if (http.User.FindPersonId() != person.Id)
            return Page(link, http, form, new());
        await letters.PostChanged(person, person.Email!, (Words T) =>
            T["L’adresse de votre compte Rouages est maintenant {0}.", link.Email], ct);
        person.ConfirmEmail(link.Email);
        await db.SaveChangesAsync(ct);
        await Sessions.Sessions.Keep(http, person);
        Flash.Now(http, "Votre adresse est confirmée.");
        return TypedResults.LocalRedirect(Return.Safe(form.Retour));
    }

    // The link does not prove the password: it is typed once more.
    private static RedirectHttpResult Welcome(HttpContext http, string? retour)
    {
        Flash.Now(http, "Votre adresse est confirmée.");
        return TypedResults.LocalRedirect(Routes.SignIn + Return.Query(retour));
    }

    // Here it was typed just now.
    private static async Task<RedirectHttpResult> Enter(HttpContext http, Person person, Sessions.Sessions sessions, string? retour)
    {
        await sessions.Open(http, person, Sessions.Sessions.Password);
        Flash.Now(http, "Votre adresse est confirmée.");
        return TypedResults.LocalRedirect(Return.Safe(retour));
    }

    private static async Task<(SealedLink Link, Person Person)?> Find(string? token, RouagesDb db, Links links, CancellationToken ct)
    {
        if (links.Open(LinkPurpose.ConfirmEmail, token) is not { } link) return null;
        return await db.Set<Person>()
            .SingleOrDefaultAsync(p => p.Id == link.Person, ct) is { } person && link.Fits(person) ? (link, person) : null;
    }

    private static Task<bool> IsTaken(RouagesDb db, Person person, string email, CancellationToken ct)
    {
        var normal = Person.Normal(email);
        return db.Set<Person>().AnyAsync(p => p.NormalizedEmail == normal && p.Id != person.Id, ct);
    }

    private static RazorComponentResult<ConfirmPage> Page(SealedLink link, HttpContext http, ConfirmForm form, Errors errors) =>
        Html.Show(new ConfirmView(link.Email, AskedOf(link, http), form, errors),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static ConfirmAsks AskedOf(SealedLink link, HttpContext http) =>
        link.SignUp is { } signUp ? SignUpCookie.IsFrom(http, signUp) ? ConfirmAsks.Nothing : ConfirmAsks.NameAndPassword
        : http.User.FindPersonId() is not { } reader ? ConfirmAsks.ToSignIn
        : reader == link.Person ? ConfirmAsks.Nothing : ConfirmAsks.ToSignOut;

    private static RazorComponentResult<ConfirmPage> Spent() =>
        Html.Show(new ConfirmView(null, ConfirmAsks.Nothing, new(), new()), StatusCodes.Status422UnprocessableEntity);
}
