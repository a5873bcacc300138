using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Accounts.Domain;
using Rouages.Needs.Domain;
using Rouages.Storage;

namespace Rouages.Needs;

/// <summary>Who may say how far a need has come: the account that said it, and the operators.</summary>
internal sealed class NeedRights(RouagesDb db)
{
    public async Task<bool> MayMove(Need need, ClaimsPrincipal user, CancellationToken ct) =>
        user.FindPersonId() is { } person
        && (need.Author.Person == person || await db.Set<Person>().AnyAsync(p => p.Id == person && p.OperatorSince != null, ct));
}
