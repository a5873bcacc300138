using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Guarding;
using Rouages.Accounts.SigningIn;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Accounts.OpenId;

/// <summary>
/// Whose account somebody who came back from the provider opens. An address alone opens none: its account's password does, once.
/// </summary>
internal sealed class Arrivals(
    RouagesDb db, Credentials people, SignInGuard guard, Sessions.Sessions sessions, AccountLetters letters, TimeProvider clock)
{
    /// <summary>The person linked to this identity; null the first time.</summary>
    internal Task<Person?> Known(Arrival arrival, CancellationToken ct) => (
        from login in db.Set<ExternalLogin>()
        where login.Issuer == arrival.Issuer && login.Subject == arrival.Subject
        join person in db.Set<Person>() on login.PersonId equals person.Id
        select person).SingleOrDefaultAsync(ct);

    /// <summary>The account of this address. One that was never confirmed belongs to nobody yet.</summary>
    internal async Task<Person?> Account(EmailAddress email, CancellationToken ct) =>
        await people.Find(email.Value, ct) is { EmailConfirmed: true } person ? person : null;

    /// <summary>True when this very account is signed in, since a few minutes at most.</summary>
    internal bool IsProved(Person account, ClaimsPrincipal user) => user.FindPersonId() == account.Id && sessions.IsFresh(user);

    /// <summary>Makes the account: the provider vouches for its address.</summary>
    internal async Task<Outcome<Person>> Join(Arrival arrival, string? typedName, CancellationToken ct)
    {
        if (Person.ReadName(typedName) is not { } name)
            return new Refusal("Indiquez le nom sous lequel les autres membres vous connaissent, en 100 caractères au plus.", "Name");
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        // What a stranger typed for this address must not stay in its account.
        var normal = Person.Normal(arrival.Email!.Value);
        await db.Set<Person>().Where(p => p.NormalizedEmail == normal && !p.EmailConfirmed).ExecuteDeleteAsync(ct);
        db.ChangeTracker.Clear();
        var person = db.Add(Person.Join(name, arrival.Email.Value, Words.English ? "en" : "fr", clock.GetUtcNow())).Entity;
        person.ConfirmEmail(arrival.Email.Value);
        Add(person, arrival);
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
        return person;
    }

    /// <summary>Links an account whose password was typed.</summary>
    internal async Task<Outcome<Person>> Prove(HttpContext http, Person account, Arrival arrival, string? password, CancellationToken ct)
    {
        if (!account.HasPassword) return new Refusal("Connectez-vous d’abord avec votre clé d’accès.");
        if (await guard.Refuse(http, account.NormalizedEmail!, account.Id, ct) is { } early) return early;
        if (!people.Check(account, password)) return new Refusal("L’adresse ou le mot de passe ne correspond pas.", "Password");
        await guard.Forget(http, account.NormalizedEmail!, account.Id, ct);
        await Link(account, arrival, ct);
        return account;
    }

    /// <summary>From now on this identity opens the account; its owner is told.</summary>
    internal async Task Link(Person account, Arrival arrival, CancellationToken ct)
    {
        Add(account, arrival);
        await letters.PostChanged(account, account.Email!, (Words T) =>
            T["Un service de connexion extérieur vient d’être relié à votre compte Rouages : il peut l’ouvrir."], ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Opens the session, or asks for the second step that the person chose.</summary>
    internal async Task<RedirectHttpResult> Enter(HttpContext http, Person person, string? retour)
    {
        if (person.BlockedAt is not null)
        {
            Flash.Now(http, "Ce compte est bloqué. La raison vous a été écrite ; la page « Mentions et licences » dit à qui répondre.");
            return TypedResults.LocalRedirect(Routes.SignIn);
        }

        if (person.TwoFactorEnabled)
        {
            await sessions.AwaitSecondStep(http, person);
            return TypedResults.LocalRedirect(CodeEndpoint.Path + Return.Query(retour));
        }

        await sessions.Open(http, person, Sessions.Sessions.Federated);
        return TypedResults.LocalRedirect(Return.Safe(retour));
    }

    private void Add(Person person, Arrival arrival) => db.Add(new ExternalLogin
    {
        Issuer = arrival.Issuer, Subject = arrival.Subject, PersonId = person.Id, LinkedAt = clock.GetUtcNow(),
    });
}
