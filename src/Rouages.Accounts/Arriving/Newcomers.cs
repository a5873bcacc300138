using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Passkeys;
using Rouages.Accounts.SigningUp;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Accounts.Arriving;

/// <inheritdoc cref="INewcomers"/>
internal sealed class Newcomers(
    RouagesDb db, Credentials people, SignInManager<Person> identity, IUserStore<Person> store, Sessions.Sessions sessions,
    TimeProvider clock) : INewcomers
{
    public async Task<bool> HasAccount(string email, CancellationToken ct) => await people.Find(email, ct) is { EmailConfirmed: true };

    public async Task<ReadNewcomer?> Read(string email, Newcomer typed, Errors errors, CancellationToken ct)
    {
        var name = Person.ReadName(typed.Name);
        if (name is null)
            errors.Add(nameof(typed.Name), "Indiquez le nom sous lequel les autres membres vous connaissent, en 100 caractères au plus.");
        if (string.IsNullOrEmpty(typed.Credential))
        {
            if (PasswordRule.Refuse(typed.Password, nameof(typed.Password), email, name) is { } refusal) errors.Add(refusal);
            return errors.Any ? null : new(email, name!, typed.Password, null);
        }

        var key = await Made(email, typed.Credential, ct);
        if (key is null) errors.Add("", "La clé d’accès n’a pas pu être créée. Réessayez, ou choisissez un mot de passe.");
        return errors.Any ? null : new(email, name!, null, key);
    }

    public async Task<Guid?> Begin(ReadNewcomer newcomer, CancellationToken ct)
    {
        if (await HasAccount(newcomer.Email, ct)) return null;
        // What somebody began with this address, and never proved to be theirs, is nobody's.
        var normal = Person.Normal(newcomer.Email);
        await db.Set<Person>().Where(p => p.NormalizedEmail == normal && !p.EmailConfirmed).ExecuteDeleteAsync(ct);
        foreach (var stale in db.ChangeTracker.Entries<Person>().Where(entry => entry.Entity.NormalizedEmail == normal).ToList())
            stale.State = EntityState.Detached;
        Guid? id = newcomer.Key is { } made ? Guid.Parse(made.UserEntity!.Id) : null;
        var person = db.Add(Person.Join(newcomer.Name, newcomer.Email, SignUpEndpoint.LanguageRead, clock.GetUtcNow(), id)).Entity;
        if (newcomer.Password is { } password) person.PasswordHash = people.Hash(password);
        person.ConfirmEmail(newcomer.Email);
        if (newcomer.Key is { } key) await ((IUserPasskeyStore<Person>)store).AddOrUpdatePasskeyAsync(person, key.Passkey!, ct);
        return person.Id;
    }

    public async Task Enter(HttpContext http, ReadNewcomer newcomer, Guid person, CancellationToken ct) =>
        await sessions.Open(http, await db.Set<Person>().SingleAsync(p => p.Id == person, ct),
            newcomer.Key is null ? Sessions.Sessions.Password : Sessions.Sessions.Passkey);

    /// <summary>The key, when the device made it for this very address and nobody has it yet.</summary>
    private async Task<PasskeyAttestationResult?> Made(string email, string credential, CancellationToken ct)
    {
        if (await new PasskeyForm { Credential = credential }.Attest(identity) is not { Succeeded: true } made
            || Person.Normal(made.UserEntity.Name) != Person.Normal(email)) return null;
        return await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.CredentialId == made.Passkey.CredentialId, ct) ? null : made;
    }
}
