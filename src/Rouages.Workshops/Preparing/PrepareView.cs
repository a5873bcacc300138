using Rouages.Contracts.Assessments;
using Rouages.Web;
using Rouages.Workshops.Facilitators;

namespace Rouages.Workshops.Preparing;

/// <param name="Head">The workshop.</param>
/// <param name="Format">Name of its format; null when this installation does not hold it.</param>
/// <param name="Steps">Its steps, in order.</param>
/// <param name="Advice">Advice of the format, by key of step.</param>
/// <param name="JoinAddress">Absolute address behind the code to scan.</param>
/// <param name="Leading">Who leads it.</param>
/// <param name="Link">The link just made for a co-facilitator, shown once.</param>
/// <param name="Edited">Key of the step whose form comes back, with its errors.</param>
/// <param name="Step">What was typed there.</param>
/// <param name="Title">Title as typed.</param>
/// <param name="Errors">Field by field.</param>
public sealed record PrepareView(
    WorkshopHead Head, string? Format, IReadOnlyList<Domain.Step> Steps, IReadOnlyDictionary<string, string> Advice, string JoinAddress,
    IReadOnlyList<FacilitatorLine> Leading, string? Link, string? Edited, StepForm? Step, string? Title, Errors Errors) : View<PreparePage>
{
    /// <summary>What was looked for in the directory.</summary>
    public DirectoryAnswer? Found { get; init; }

    /// <summary>The diagnosis that it is about; null when it is about none.</summary>
    public GroupDiagnosis? Diagnosis { get; init; }

    /// <summary>How many points of debate the group has not looked at yet.</summary>
    public int Open => Diagnosis?.Stages.Count(stage => stage.IsOpen) ?? 0;
}
