using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects;
using Rouages.Steering.Domain;
using Rouages.Storage;

namespace Rouages.Steering.Decisions;

/// <summary>A decision, as its own page shows it.</summary>
internal sealed class DecisionKind(RouagesDb db, CooperationFinder cooperations) : IObjectKind
{
    internal const string Word = "decision";

    public string Kind => Word;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct)
    {
        var found = await (from decision in db.Set<Decision>().AsNoTracking()
                           where decision.Id == id
                           join cooperation in db.Set<Cooperation>() on decision.CooperationId equals cooperation.Id
                           select new { decision.Title, cooperation.Slug }).SingleOrDefaultAsync(ct);
        if (found is null || await cooperations.Find(found.Slug, reader, ct) is not { } place || !place.Allows(Right.SeePlan)) return null;
        return new(
            new(Word, id), found.Title, $"/cooperations/{place.Slug}/pilotage/decisions/{id}", place.Id,
            place.Communes.Count > 0 ? place.Communes[0] : null, Audience.Members, place.IsClosed, place.Allows(Right.EditPlan));
    }

    public async Task<IReadOnlyDictionary<Guid, Guid>> AuthorsOf(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.Set<Decision>().Where(decision => ids.Contains(decision.Id)).OrderBy(decision => decision.Id).Take(ids.Count)
            .Select(decision => new { decision.Id, decision.Recorded.Person }).ToDictionaryAsync(one => one.Id, one => one.Person, ct);
}
