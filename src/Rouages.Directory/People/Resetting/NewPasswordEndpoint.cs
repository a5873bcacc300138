using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Directory.Domain;
using Rouages.Directory.People.Guarding;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Directory.People.Resetting;

internal static class NewPasswordEndpoint
{
    private const string Path = "/mot-de-passe/nouveau";

    internal static void MapNewPassword(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).AllowAnonymous();
        pages.MapPost(Path, Submit).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
    }

    private static async Task<RazorComponentResult<NewPasswordPage>> Show(string? jeton, string? retour, RouagesDb db, Links links, CancellationToken ct) =>
        await Owner(jeton, db, links, ct) is { } person
            ? Page(person, new() { Jeton = jeton, Retour = Return.Safe(retour) }, new()) : Spent();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<NewPasswordPage>>> Submit(
        [FromForm] NewPasswordForm form, HttpContext http, RouagesDb db, Links links, Credentials people, AccountLetters letters,
        Attempts attempts, CancellationToken ct)
    {
        if (await Owner(form.Jeton, db, links, ct) is not { } person)
            return Spent();
        var errors = new Errors();
        if (PasswordRule.Refuse(form.Password, "Password", person.Email, person.DisplayName) is { } refusal)
        {
            errors.Add(refusal);
            return Page(person, form, errors, StatusCodes.Status422UnprocessableEntity);
        }

        person.ChangePassword(people.Hash(form.Password!));
        await letters.PostChanged(person, person.Email!, (Words T) => T["Votre mot de passe Rouages vient de changer. Toutes les sessions ouvertes ont été fermées."], ct);
        await db.SaveChangesAsync(ct);
        await attempts.Forget(Limit.Password, person.NormalizedEmail!, ct);
        Said.Now(http, "Votre mot de passe est changé. Connectez-vous avec le nouveau.");
        return TypedResults.LocalRedirect(Doors.SignIn + Return.Query(form.Retour));
    }

    private static async Task<Person?> Owner(string? token, RouagesDb db, Links links, CancellationToken ct)
    {
        if (links.Open(LinkPurpose.ResetPassword, token) is not { } link) return null;
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == link.Person, ct);
        return link.Fits(person) ? person : null;
    }

    private static RazorComponentResult<NewPasswordPage> Page(Person person, NewPasswordForm form, Errors errors, int status = 200) =>
        Html.Show(new NewPasswordView(person.Email, form, errors), status);

    private static RazorComponentResult<NewPasswordPage> Spent() =>
        Html.Show(new NewPasswordView(null, new(), new()), StatusCodes.Status422UnprocessableEntity);
}
