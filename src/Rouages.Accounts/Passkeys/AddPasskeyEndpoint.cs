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

internal static class AddPasskeyEndpoint
{
    internal static void MapAddingPasskeys(this IEndpointRouteBuilder account)
    {
        account.MapPost("/cles/options", Options);
        account.MapPost("/cles", Submit).RequireRateLimiting(Limits.Sensitive);
    }

    // The password is asked before the device makes a key, so that none is made for nothing.
    private static async Task<Results<ContentHttpResult, UnprocessableEntity>> Options(
        [FromForm] PasskeyForm form, HttpContext http, SignInManager<Person> identity, Reauthentication guard, CancellationToken ct)
    {
        var person = await guard.Person(http.User.PersonId(), ct);
        if (await guard.Refuse(person, form.Current, ct) is not null)
            return TypedResults.UnprocessableEntity();
        var options =
            await identity.MakePasskeyCreationOptionsAsync(
                new() { Id = person.Id.ToString(), Name = person.Email!, DisplayName = person.DisplayName });
        return TypedResults.Content(options, "application/json");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PasskeysPage>>> Submit(
        [FromForm] PasskeyForm form, HttpContext http, RouagesDb db, SignInManager<Person> identity, IUserStore<Person> store,
            Reauthentication guard,
        AccountLetters letters, CancellationToken ct)
    {
        var person = await guard.Person(http.User.PersonId(), ct);
        var errors = new Errors();
        if (await guard.Refuse(person, form.Current, ct) is { } unproved) errors.Add(unproved);
        var answer = errors.Any ? null : await form.Attest(identity);
        if (await Refuse(person, answer, db, ct) is { } refusal) errors.Add(refusal);
        if (errors.Any)
            return await PasskeysEndpoint.Page(person.Id, form, errors, db, ct);

        answer!.Passkey!.Name = form.ReadName();
        await ((IUserPasskeyStore<Person>)store).AddOrUpdatePasskeyAsync(person, answer.Passkey, ct);
        await letters.PostChanged(person, person.Email!, (Words T) =>
            T["Une clé d’accès vient d’être ajoutée à votre compte Rouages."], ct);
        person.EndSessions();
        await db.SaveChangesAsync(ct);
        await Sessions.Sessions.Keep(http, person);
        Flash.Now(http, "Cette clé d’accès ouvre maintenant votre compte.");
        return TypedResults.LocalRedirect(PasskeysEndpoint.Path);
    }

    private static async Task<Refusal?> Refuse(Person person, PasskeyAttestationResult? answer, RouagesDb db, CancellationToken ct)
    {
        if (answer is not { Succeeded: true } || answer.UserEntity.Id != person.Id.ToString())
            return new Refusal("La clé d’accès n’a pas pu être ajoutée. Réessayez avec le bouton de cette page.");
        var id = answer.Passkey.CredentialId;
        if (await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.CredentialId == id, ct))
            return new Refusal("Cette clé d’accès est déjà enregistrée.");
        return await db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == person.Id, ct) >= PasskeysEndpoint.Most
            ? new Refusal("Vous avez déjà vingt clés d’accès. Retirez-en une avant d’en ajouter.") : null;
    }
}
