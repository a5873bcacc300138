using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects;
using Rouages.Objects.Search;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Acting;

/// <summary>Actions of plans, for those who read the plan.</summary>
internal sealed class ActionSearch : ISearchable
{
    public string Kind => ActionKind.Word;

    public string Label => Words.Key("Actions");

    public string One => Words.Key("Action");

    public string Word => "actions";

    public int Order => 30;

    public IEnumerable<Guid> Changed(object row) => row is PlanAction action ? [action.Id] : [];

    public async Task<IReadOnlyList<SearchDocument>> Documents(RouagesDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var found = await (from action in db.Set<PlanAction>().AsNoTracking()
                           where ids.Contains(action.Id) && action.Removed == null
                           join cooperation in db.Set<Cooperation>() on action.CooperationId equals cooperation.Id
                           orderby action.Id
                           select new { action.Id, action.Title, action.Notes, action.Production, action.CooperationId, cooperation.Slug })
                               .Take(ids.Count).ToListAsync(ct);
        return
        [
            .. found.Select(action => new SearchDocument
            {
                Kind = Kind, ObjectId = action.Id, Audience = Audience.Members, Title = action.Title, CooperationId = action.CooperationId,
                Address = $"/cooperations/{action.Slug}/pilotage/{action.Id}", Body = string.Join("\n", action.Notes, action.Production),
            }),
        ];
    }

    public async Task<IReadOnlyList<Guid>> After(RouagesDb db, Guid id, int most, CancellationToken ct) =>
        await db.Set<PlanAction>().Where(a => a.Removed == null && a.Id > id).OrderBy(a => a.Id).Select(a => a.Id).Take(most)
            .ToListAsync(ct);

    public IQueryable<Guid> ReadBy(RouagesDb db, CooperationFinder cooperations, Guid person)
    {
        var plans = cooperations.WhereHeld(person, Right.SeePlan, closedToo: true);
        return db.Set<PlanAction>().Where(a => a.Removed == null && plans.Contains(a.CooperationId)).Select(a => a.Id);
    }
}
