using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Objects.Agreements;
using Rouages.Objects.Comments;
using Rouages.Objects.Indicators;
using Rouages.Objects.Moderation;
using Rouages.Objects.Workflows;
using Rouages.Storage;

namespace Rouages.Objects.Kinds;

/// <summary>
/// Whoever followed either record follows the one that stays; what hangs on the other is found there: its page leads no further. Who signed
/// an agreement stays as it was signed.
/// </summary>
internal sealed class MergedOrganisation(RouagesDb db) : IOrganisationMerge
{
    public Task<Refusal?> Refuse(Guid gone, Guid kept, CancellationToken ct) => Task.FromResult<Refusal?>(null);

    public async Task Merge(Guid gone, Guid kept, CancellationToken ct)
    {
        var (from, to) = (new ObjectRef(OrganisationKind.Word, gone), new ObjectRef(OrganisationKind.Word, kept));
        var (old, stays) = (from.ToString(), to.ToString());
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO objects.follow (person_id, "on", at) SELECT person_id, {stays}, at FROM objects.follow WHERE "on" = {old}
            ON CONFLICT DO NOTHING
            """, ct);
        await db.Database.ExecuteSqlAsync($"""DELETE FROM objects.follow WHERE "on" = {old}""", ct);
        await db.Set<Comment>().Where(one => one.On == from).ExecuteUpdateAsync(set => set.SetProperty(one => one.On, to), ct);
        await db.Set<Report>().Where(one => one.On == from).ExecuteUpdateAsync(set => set.SetProperty(one => one.On, to), ct);
        await db.Set<Agreement>().Where(one => one.On == from).ExecuteUpdateAsync(set => set.SetProperty(one => one.On, to), ct);
        await db.Set<Indicator>().Where(one => one.On == from).ExecuteUpdateAsync(set => set.SetProperty(one => one.On, to), ct);
        // A procedure runs once on one object: where both went through it, each record keeps its own.
        await db.Set<WorkflowRun>()
            .Where(run => run.On == from && !db.Set<WorkflowRun>().Any(other => other.On == to && other.Workflow == run.Workflow))
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.On, to), ct);
    }
}
