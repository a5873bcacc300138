using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Accounts.Passkeys;

/// <summary>Takes a key away from the account, once its owner has shown again who they are.</summary>
internal static class RemovePasskeyEndpoint
{
    internal static void MapRemovingPasskeys(this IEndpointRouteBuilder account)
    {
        account.MapGet("/cles/{key}/retirer", Show);
        account.MapPost("/cles/{key}/retirer", Submit).RequireRateLimiting(Limits.Sensitive);
    }

    private static async Task<Results<RazorComponentResult<RemovePasskeyPage>, NotFound>> Show(
        string key, ClaimsPrincipal user, RouagesDb db, CancellationToken ct) =>
        await PasskeysEndpoint.Find(key, user, db, ct) is { } passkey ? Page(key, passkey, new()) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<RemovePasskeyPage>, NotFound>> Submit(
        string key, [FromForm] PasskeyForm form, HttpContext http, RouagesDb db, Reauthentication guard, AccountLetters letters,
            CancellationToken ct)
    {
        if (await PasskeysEndpoint.Find(key, http.User, db, ct) is not { } passkey)
            return TypedResults.NotFound();
        var person = await guard.Person(http.User.PersonId(), ct);
        if (await Refuse(person, form, guard, db, ct) is { } refusal)
        {
            var errors = new Errors();
            errors.Add(refusal);
            return Page(key, passkey, errors);
        }

        db.Remove(passkey);
        person.EndSessions();
        await letters.PostChanged(person, person.Email!, (Words T) =>
            T["Une clé d’accès vient d’être retirée de votre compte Rouages."], ct);
        await db.SaveChangesAsync(ct);
        await Sessions.Sessions.Keep(http, person);
        Flash.Now(http, "Cette clé d’accès n’ouvre plus votre compte. Vous pouvez aussi l’effacer de l’appareil.");
        return TypedResults.LocalRedirect(PasskeysEndpoint.Path);
    }

    private static async Task<Refusal?> Refuse(
        Person person, PasskeyForm form, Reauthentication guard, RouagesDb db, CancellationToken ct) =>
        !person.HasPassword && await db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == person.Id, ct) < 2
            ? new Refusal("C’est la seule clé de votre compte : ajoutez-en une autre, ou choisissez un mot de passe, avant de la retirer.")
            : await guard.Refuse(person, form.Current, ct);

    private static RazorComponentResult<RemovePasskeyPage> Page(string key, IdentityUserPasskey<Guid> passkey, Errors errors) =>
        Html.Show(new RemovePasskeyView(new(key, passkey.Data.Name, passkey.Data.CreatedAt), errors),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}

public sealed record RemovePasskeyView(PasskeyLine Key, Errors Errors) : View<RemovePasskeyPage>;
