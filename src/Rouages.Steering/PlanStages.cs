using Rouages.Contracts.Assessments;

namespace Rouages.Steering;

/// <summary>The stages that an action may serve; none on an instance without diagnosis, whose plan is whole all the same.</summary>
internal sealed class PlanStages(IEnumerable<IStages> known)
{
    public IReadOnlyList<StageChoice> All() => [.. known.SelectMany(stages => stages.All())];
}
