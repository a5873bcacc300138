using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Steering.Domain;
using Rouages.Storage;

namespace Rouages.Steering.Acting;

/// <summary>What is still to be done follows the organisation; what was done keeps the name it was done under.</summary>
internal sealed class MergedResponsibles(RouagesDb db) : IOrganisationMerge
{
    public Task<Refusal?> Refuse(Guid gone, Guid kept, CancellationToken ct) => Task.FromResult<Refusal?>(null);

    public Task Merge(Guid gone, Guid kept, CancellationToken ct) =>
        db.Set<PlanAction>()
            .Where(action =>
                action.ResponsibleOrganisation == gone && (action.Status == ActionStatus.ToDo || action.Status == ActionStatus.Doing))
            .ExecuteUpdateAsync(set => set.SetProperty(action => action.ResponsibleOrganisation, kept), ct);
}
