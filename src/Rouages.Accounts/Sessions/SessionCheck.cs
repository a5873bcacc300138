using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Sessions;
using Rouages.Storage;

namespace Rouages.Accounts;

/// <summary>
/// Asks the database whether a session still holds. Requests are asked as they come; a connection that stays open asks again.
/// </summary>
public sealed class SessionCheck(RouagesDb db, TimeProvider clock)
{
    // Asked by every request of somebody signed in, so it is compiled once.
    private static readonly Func<RouagesDb, Guid, string?, Guid, CancellationToken, Task<KnownPerson?>> Known = EF.CompileAsyncQuery(
        (RouagesDb db, Guid id, string? stamp, Guid session, CancellationToken _) => db.Set<Person>().AsNoTracking()
            .Where(p => p.Id == id && p.SecurityStamp == stamp && p.BlockedAt == null
                && !db.Set<EndedSession>().Any(ended => ended.Id == session))
            .Select(p => new KnownPerson(p.DisplayName, p.Language, p.EmailConfirmed, p.PasswordHash != null, p.OperatorSince != null))
            .SingleOrDefault());

    /// <summary>True while the person is there, is not blocked, and no « sign out everywhere » has ended the session.</summary>
    public async Task<bool> Holds(ClaimsPrincipal user, CancellationToken ct) => await Find(user, ct) is not null;

    internal async Task<KnownPerson?> Find(ClaimsPrincipal user, CancellationToken ct)
    {
        if (user.FindPersonId() is not { } id || Sessions.Sessions.IdOf(user) is not { } session
            || Sessions.Sessions.IsOver(user, clock.GetUtcNow())) return null;
        var stamp = user.FindFirst(CurrentPerson.Stamp)?.Value;
        return await Known(db, id, stamp, session, ct);
    }
}

/// <summary>What a session says of its person.</summary>
internal sealed record KnownPerson(string Name, string Language, bool Confirmed, bool HasPassword, bool IsOperator);
