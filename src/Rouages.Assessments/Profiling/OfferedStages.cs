using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Contracts.Assessments;

namespace Rouages.Assessments.Profiling;

/// <summary>The stages that an action may serve: those of the newest version of each framework offered.</summary>
internal sealed class OfferedStages(Frameworks frameworks) : IStages
{
    public IReadOnlyList<StageChoice> All() =>
        [.. frameworks.Offered.GroupBy(framework => framework.Slug).Select(versions => versions.MaxBy(framework => framework.Version)!)
            .SelectMany(framework => framework.Stages.Select(stage => Choice(framework, stage)))];

    private static StageChoice Choice(Framework framework, Stage stage) =>
        new(stage.Id, framework.Say(stage), stage.Wheel.Id, framework.Say(stage.Wheel));
}
