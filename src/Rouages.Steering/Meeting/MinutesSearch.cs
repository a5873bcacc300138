using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects;
using Rouages.Objects.Search;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.RichText;

namespace Rouages.Steering.Meeting;

/// <summary>Minutes of meetings, for those who read the plan.</summary>
internal sealed class MinutesSearch : ISearchable
{
    public string Kind => "minutes";

    public string Label => Words.Key("Comptes rendus");

    public string One => Words.Key("Compte rendu");

    public string Word => "comptes-rendus";

    public int Order => 32;

    public IEnumerable<Guid> Changed(object row) => row is Minutes one ? [one.Id] : [];

    public async Task<IReadOnlyList<SearchDocument>> Documents(RouagesDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var found = await (from one in db.Set<Minutes>().AsNoTracking()
                           where ids.Contains(one.Id) && one.Removed == null
                           join cooperation in db.Set<Cooperation>() on one.CooperationId equals cooperation.Id
                           orderby one.Id
                           select new { One = one, cooperation.Slug }).Take(ids.Count).ToListAsync(ct);
        return
        [
            .. found.Select(row => new SearchDocument
            {
                Kind = Kind, ObjectId = row.One.Id, Audience = Audience.Members, Title = row.One.Title,
                CooperationId = row.One.CooperationId, Address = $"/cooperations/{row.Slug}/pilotage/comptes-rendus/{row.One.Id}",
                Body = string.Join("\n", row.One.Place, RichMarkdown.ToPlainText(row.One.Course), row.One.Partners, row.One.More),
            }),
        ];
    }

    public async Task<IReadOnlyList<Guid>> After(RouagesDb db, Guid id, int most, CancellationToken ct) =>
        await db.Set<Minutes>().Where(one => one.Id > id && one.Removed == null).OrderBy(one => one.Id).Select(one => one.Id).Take(most)
            .ToListAsync(ct);

    public IQueryable<Guid> ReadBy(RouagesDb db, CooperationFinder cooperations, Guid person)
    {
        var plans = cooperations.WhereHeld(person, Right.SeePlan, closedToo: true);
        return db.Set<Minutes>().Where(one => plans.Contains(one.CooperationId) && one.Removed == null).Select(one => one.Id);
    }
}
