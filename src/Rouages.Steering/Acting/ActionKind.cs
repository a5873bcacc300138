using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects;
using Rouages.Steering.Domain;
using Rouages.Storage;

namespace Rouages.Steering.Acting;

/// <summary>An action of a plan, as its own page shows it.</summary>
internal sealed class ActionKind(RouagesDb db, CooperationFinder cooperations) : IObjectKind
{
    internal const string Word = "action";

    public string Kind => Word;

    public bool IsTalkedAbout => true;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct)
    {
        var found = await (from action in db.Set<PlanAction>().AsNoTracking()
                           where action.Id == id && action.Removed == null
                           join cooperation in db.Set<Cooperation>() on action.CooperationId equals cooperation.Id
                           select new { action.Title, cooperation.Slug }).SingleOrDefaultAsync(ct);
        if (found is null || await cooperations.Find(found.Slug, reader, ct) is not { } place || !place.Allows(Right.SeePlan)) return null;
        return CardOf(place, id, found.Title);
    }

    public async Task<IReadOnlyDictionary<Guid, Guid>> AuthorsOf(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.Set<PlanAction>().Where(action => ids.Contains(action.Id)).OrderBy(action => action.Id).Take(ids.Count)
            .Select(action => new { action.Id, action.Created.Person }).ToDictionaryAsync(one => one.Id, one => one.Person, ct);

    /// <summary>The same for a page that has asked all of it.</summary>
    public static ObjectCard CardOf(CooperationPlace place, Guid id, string title) => new(
        new(Word, id), title, $"/cooperations/{place.Slug}/pilotage/{id}", place.Id, place.Communes.Count > 0 ? place.Communes[0] : null,
        Audience.Members, place.IsClosed, place.Allows(Right.EditPlan));
}
