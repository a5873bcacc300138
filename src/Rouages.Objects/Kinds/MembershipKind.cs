using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Objects.Kinds;

/// <summary>
/// A place in a cooperation, as notices speak of it: for whoever holds it or held it, and for those who answer who asks for one.
/// </summary>
internal sealed class MembershipKind(RouagesDb db, CooperationFinder cooperations, TimeProvider clock) : IObjectKind
{
    internal const string Word = "membership";

    public string Kind => Word;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct)
    {
        var (person, today) = (reader.FindPersonId() ?? Guid.Empty, Paris.Today(clock));
        var found = await (
            from member in db.Set<Membership>().AsNoTracking()
            where member.Id == id
            join cooperation in db.Set<Cooperation>() on member.CooperationId equals cooperation.Id
            select new
            {
                cooperation.Slug,
                IsOwn = db.Set<Mandate>().Current(today)
                    .Any(mandate => mandate.OrganisationId == member.OrganisationId && mandate.PersonId == person),
            }).SingleOrDefaultAsync(ct);
        if (found is null || await cooperations.Find(found.Slug, reader, ct) is not { } place) return null;
        if (!found.IsOwn && !place.Holds(Right.ManageMembers)) return null;
        var home = $"/cooperations/{place.Slug}";
        return new(
            // Whoever came to see reads the answer at the head of the cooperation's page.
            new(Word, id), place.Name, place.Holds(Right.ManageMembers) ? $"{home}/collectif#m{id:N}" : home, place.Id,
            place.Communes.Count > 0 ? place.Communes[0] : null, Audience.Members, place.IsClosed, MayWrite: false);
    }
}
