using System.Buffers.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Guarding;
using Rouages.Accounts.OpenId;
using Rouages.Accounts.Passkeys;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Accounts.Resetting;

internal static class NewPasswordEndpoint
{
    private const string Path = "/mot-de-passe/nouveau";

    internal static void MapNewPassword(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).AllowAnonymous();
        pages.MapPost(Path, Submit).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
    }

    private static async Task<RazorComponentResult<NewPasswordPage>> Show(
        string? jeton, string? retour, RouagesDb db, Links links, CancellationToken ct) =>
        await Owner(jeton, db, links, ct) is { } person
            ? await Page(person, new() { Jeton = jeton, Retour = Return.Safe(retour) }, new(), db, ct) : Spent();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<NewPasswordPage>>> Submit(
        [FromForm] NewPasswordForm form, HttpContext http, RouagesDb db, Links links, Credentials people, AccountLetters letters,
        SignInGuard guard, CancellationToken ct)
    {
        if (await Owner(form.Jeton, db, links, ct) is not { } person)
            return Spent();
        var errors = new Errors();
        if (PasswordRule.Refuse(form.Password, "Password", person.Email, person.DisplayName) is { } refusal)
        {
            errors.Add(refusal);
            return await Page(person, form, errors, db, ct);
        }

        person.ChangePassword(people.Hash(form.Password!));
        if (form.RemoveTwoStep) person.TurnTwoStepOff();
        if (form.RemoveProviders) await db.LoginsOf(person.Id).ExecuteDeleteAsync(ct);
        var keys = await db.PasskeysOf(person.Id, ct);
        db.RemoveRange(keys.Where(key => form.RemoveKeys?.Contains(Base64Url.EncodeToString(key.CredentialId)) == true));
        await letters.PostChanged(person, person.Email!, (Words T) =>
            T["Votre mot de passe Rouages vient de changer. Toutes les sessions ouvertes ont été fermées."], ct);
        await db.SaveChangesAsync(ct);
        await guard.Forget(http, person.NormalizedEmail!, person.Id, ct);
        Flash.Now(http, "Votre mot de passe est changé. Connectez-vous avec le nouveau.");
        return TypedResults.LocalRedirect(Routes.SignIn + Return.Query(form.Retour));
    }

    private static async Task<Person?> Owner(string? token, RouagesDb db, Links links, CancellationToken ct)
    {
        if (links.Open(LinkPurpose.ResetPassword, token) is not { } link) return null;
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == link.Person, ct);
        return link.Fits(person) ? person : null;
    }

    private static async Task<RazorComponentResult<NewPasswordPage>> Page(
        Person person, NewPasswordForm form, Errors errors, RouagesDb db, CancellationToken ct) =>
        Html.Show(
            new NewPasswordView(person.Email, person.TwoFactorEnabled, await db.LoginsOf(person.Id).AnyAsync(ct),
                await db.PasskeyLines(person.Id, ct), form, errors),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static RazorComponentResult<NewPasswordPage> Spent() =>
        Html.Show(new NewPasswordView(null, false, false, [], new(), new()), StatusCodes.Status422UnprocessableEntity);
}
