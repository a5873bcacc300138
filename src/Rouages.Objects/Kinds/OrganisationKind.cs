using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Objects.Kinds;

/// <summary>An organisation: its page is public.</summary>
internal sealed class OrganisationKind(RouagesDb db, TimeProvider clock) : IObjectKind
{
    internal const string Word = "organisation";

    public string Kind => Word;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct)
    {
        var (person, today) = (reader.FindPersonId() ?? Guid.Empty, Paris.Today(clock));
        return await db.Set<Organisation>().AsNoTracking().Where(o => o.Id == id && o.Family != ActorFamily.Inhabitant)
            .Select(o => new
            {
                o.Slug, o.Name, o.Commune,
                Acts = db.Set<Mandate>().Current(today).Any(m => m.OrganisationId == id && m.PersonId == person),
            })
            .SingleOrDefaultAsync(ct) is { } found
                ? new(new(Word, id), found.Name, $"/organisations/{found.Slug}", null, found.Commune, Audience.Everybody, Closed: false,
                    found.Acts) : null;
    }
}
