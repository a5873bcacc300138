using Rouages.Contracts.Assessments;

namespace Rouages.Steering;

/// <summary>The stages that an action may serve; none on an instance without diagnosis, whose plan is whole all the same.</summary>
internal sealed class PlanStages(IEnumerable<IStages> known)
{
    public async Task<IReadOnlyList<StageChoice>> Of(Guid cooperation, CancellationToken ct)
    {
        var all = new List<StageChoice>();
        foreach (var stages in known) all.AddRange(await stages.Of(cooperation, ct));
        return all;
    }
}
