using Rouages.Cooperations;
using Rouages.Storage;

namespace Rouages.Steering.Decisions;

/// <summary>Reads what the page of a decision shows.</summary>
internal sealed class DecisionReader(
    RouagesDb db, CooperationFinder cooperations, PlanStages stages, LivingOrigins origins, TimeProvider clock)
{
    public async Task<DecisionView?> Read(CooperationPlace place, Guid id, CancellationToken ct)
    {
        var lines = await db.Around(place.Id, id, ct);
        if (lines.Find(line => line.Id == id) is not { } found) return null;
        return new(
            place, found, lines.Find(line => line.Id == found.Follows), lines.Find(line => line.Id == found.LaterId),
            await stages.Of(place.Id, ct), await cooperations.People(place.Id, ct), new(), new())
        {
            Origin = await origins.Of(place, found.Origin, ct), MayBeCorrected = found.MayBeCorrected(place, clock.GetUtcNow()),
        };
    }
}
