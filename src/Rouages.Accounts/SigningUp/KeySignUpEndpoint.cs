using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Guarding;
using Rouages.Accounts.Passkeys;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Accounts.SigningUp;

/// <summary>
/// An account without password: the device makes a key first, and the key bears the identifier that the person will have.
/// </summary>
internal static class KeySignUpEndpoint
{
    internal static void MapKeySignUp(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/inscription/cle/options", Options).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
        pages.MapPost("/inscription/cle", Submit).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
    }

    // The same for a known address as for an unknown one: a new identifier each time.
    private static async Task<Results<ContentHttpResult, UnprocessableEntity>> Options(
        [FromForm] SignUpForm form, SignInManager<Person> identity, TimeProvider clock) =>
        form.ReadWho(new()) is not { } asked ? TypedResults.UnprocessableEntity()
            : TypedResults.Content(
                await identity.MakePasskeyCreationOptionsAsync(
                    new() { Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString(), Name = asked.Email, DisplayName = asked.Name }),
                "application/json");

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SignUpPage>>> Submit(
        [FromForm] SignUpForm form, HttpContext http, RouagesDb db, SignInManager<Person> identity, IUserStore<Person> store,
            Credentials people, Attempts attempts,
        AccountLetters letters, TimeProvider clock, CancellationToken ct)
    {
        var errors = new Errors();
        var asked = form.ReadWho(errors);
        var key = asked is null ? null : await Made(form, asked, db, identity, ct);
        if (asked is not null && key is null)
            errors.Add("", "La clé d’accès n’a pas pu être créée. Réessayez, ou choisissez un mot de passe.");
        if (errors.Any) return SignUpEndpoint.Again(form, errors);

        var signUp = SealedSignUp.Of(asked!.Name, SignUpEndpoint.LanguageRead, null);
        SignUpCookie.Write(http, signUp);
        if (await attempts.Allow(Limit.SignUp, Person.Normal(asked.Email), ct))
        {
            if (await people.Find(asked.Email, ct) is { EmailConfirmed: true } there) await letters.PostAlreadyThere(there, new(), ct);
            else await letters.PostConfirmation(await Join(db, store, asked, key!, clock, ct), signUp, Return.Safe(form.Retour), ct);
            await db.SaveUnlessFaster(ct);
        }
        return TypedResults.LocalRedirect(SignUpEndpoint.Sent + Return.Query(form.Retour));
    }

    /// <summary>The key, when the device made it for this very form and nobody has it yet.</summary>
    private static async Task<PasskeyAttestationResult?> Made(
        SignUpForm form, NamedAddress asked, RouagesDb db, SignInManager<Person> identity, CancellationToken ct)
    {
        if (await new PasskeyForm { Credential = form.Credential }.Attest(identity) is not { Succeeded: true } made
            || made.UserEntity.Name != asked.Email) return null;
        return await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.CredentialId == made.Passkey.CredentialId, ct) ? null : made;
    }

    // Until the address is confirmed nobody owns the account: the account takes the identifier that this key bears.
    private static async Task<Person> Join(
        RouagesDb db, IUserStore<Person> store, NamedAddress asked, PasskeyAttestationResult key, TimeProvider clock, CancellationToken ct)
    {
        var normal = Person.Normal(asked.Email);
        await db.Set<Person>().Where(p => p.NormalizedEmail == normal && !p.EmailConfirmed).ExecuteDeleteAsync(ct);
        db.ChangeTracker.Clear();
        var person =
            db.Add(Person.Join(asked.Name, asked.Email, SignUpEndpoint.LanguageRead, clock.GetUtcNow(),
                Guid.Parse(key.UserEntity!.Id))).Entity;
        await ((IUserPasskeyStore<Person>)store).AddOrUpdatePasskeyAsync(person, key.Passkey!, ct);
        return person;
    }
}
