using System.Globalization;

namespace Rouages.Workshops.Domain;

/// <summary>A workshop about a closed diagnosis: its « agree » step holds the stages to talk about, and names the campaign.</summary>
internal static class CollectiveDiagnosis
{
    /// <summary>The steps with the stages of a campaign (keys are stage ids), on a scale of so many levels.</summary>
    public static IReadOnlyList<Step> Fill(IReadOnlyList<Step> steps, int campaign, IReadOnlyList<Choice> stages, int highest) =>
        [.. steps.Select(step => step.Kind == StepKind.Agree
            ? step with { Of = campaign.ToString(CultureInfo.InvariantCulture), Columns = stages, Scale = highest } : step)];

    /// <summary>Number of the campaign that the workshop is about; null when it is about none.</summary>
    public static int? NumberIn(IReadOnlyList<Step> steps) =>
        steps.FirstOrDefault(step => step.Kind == StepKind.Agree)?.Of is { } of
            && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
