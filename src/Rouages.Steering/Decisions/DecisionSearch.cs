using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects;
using Rouages.Objects.Search;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Decisions;

/// <summary>Decisions of registers, for those who read the plan.</summary>
internal sealed class DecisionSearch : ISearchable
{
    public string Kind => "decision";

    public string Label => Words.Key("Décisions");

    public string One => Words.Key("Décision");

    public string Word => "decisions";

    public int Order => 31;

    public IEnumerable<Guid> Changed(object row) => row is Decision one ? [one.Id] : [];

    public async Task<IReadOnlyList<SearchDocument>> Documents(RouagesDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var found = await (from one in db.Set<Decision>().AsNoTracking()
                           where ids.Contains(one.Id)
                           join cooperation in db.Set<Cooperation>() on one.CooperationId equals cooperation.Id
                           orderby one.Id
                           select new { One = one, cooperation.Slug }).Take(ids.Count).ToListAsync(ct);
        return
        [
            .. found.Select(row => new SearchDocument
            {
                Kind = Kind, ObjectId = row.One.Id, Audience = Audience.Members, Title = row.One.Title,
                CooperationId = row.One.CooperationId, Address = $"/cooperations/{row.Slug}/pilotage/decisions/{row.One.Id}",
                Body = string.Join("\n", row.One.Why, row.One.Present),
            }),
        ];
    }

    public async Task<IReadOnlyList<Guid>> After(RouagesDb db, Guid id, int most, CancellationToken ct) =>
        await db.Set<Decision>().Where(one => one.Id > id).OrderBy(one => one.Id).Select(one => one.Id).Take(most)
            .ToListAsync(ct);

    public IQueryable<Guid> ReadBy(RouagesDb db, CooperationFinder cooperations, Guid person)
    {
        var plans = cooperations.WhereHeld(person, Right.SeePlan, closedToo: true);
        return db.Set<Decision>().Where(one => plans.Contains(one.CooperationId)).Select(one => one.Id);
    }
}
