using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Guarding;
using Rouages.Commons;
using Rouages.Storage;

namespace Rouages.Accounts;

/// <summary>
/// Asks the signed-in person for the password, or the passkey, again: for sensitive acts of other modules, whose page shows a
/// <c>ReauthenticationField</c>.
/// </summary>
public interface IReauthentication
{
    /// <summary>Why not, beside the field <c>Current</c>; null when it is them.</summary>
    Task<Refusal?> Refuse(string? password, CancellationToken ct);
}

/// <summary>
/// Asks for the password again before what opens an account changes: a telephone left on a table must not be enough. Where there is no
/// password, the passkey must have been used a few minutes ago.
/// </summary>
internal sealed class Reauthentication(
    RouagesDb db, Credentials people, Attempts attempts, Sessions.Sessions sessions, IHttpContextAccessor asking)
    : IReauthentication
{
    public async Task<Refusal?> Refuse(string? password, CancellationToken ct) =>
        await Refuse(await Person(asking.HttpContext!.User.PersonId(), ct), password, ct);

    /// <summary>The signed-in person, tracked.</summary>
    internal Task<Person> Person(Guid id, CancellationToken ct) => db.Set<Person>().SingleAsync(p => p.Id == id, ct);

    /// <summary>Why not; null when the password is the person's.</summary>
    internal async Task<Refusal?> Refuse(Person person, string? password, CancellationToken ct)
    {
        var user = asking.HttpContext!.User;
        if (!person.HasPassword)
            return sessions.IsFresh(user) ? null : new Refusal("Reconnectez-vous avec votre clé d’accès, puis recommencez.");
        // Counted by session: nobody else reaches this count.
        var subject = $"{person.Id:N} {user.FindFirst(CurrentPerson.Session)?.Value}";
        if (SignInGuard.TooEarly(await attempts.Wait(Limit.Reauthentication, subject, ct)) is { } early)
            return early;
        if (!people.Check(person, password))
            return new Refusal("Ce n’est pas votre mot de passe actuel.", "Current");
        await attempts.Forget(Limit.Reauthentication, subject, ct);
        return null;
    }
}
