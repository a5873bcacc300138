using System.Globalization;
using Rouages.Contracts.Assessments;

namespace Rouages.Workshops.Domain;

/// <summary>What the group says of a stage by now: a level, or, without one, that it keeps its disagreement.</summary>
/// <param name="Value">The level.</param>
/// <param name="Note">Why.</param>
/// <param name="At">When it was noted.</param>
/// <param name="IsAtMean">The mean of the answers was kept as it is.</param>
public sealed record GroupSays(int? Value, string? Note, DateTimeOffset At, bool IsAtMean = false);

/// <summary>How far a diagnosis is, a room included.</summary>
/// <param name="Settled">Stages with a level of the group.</param>
/// <param name="Kept">Stages where it keeps its disagreement.</param>
/// <param name="Total">Stages in all.</param>
public sealed record GroupCount(int Settled, int Kept, int Total);

/// <summary>A workshop about a closed diagnosis: its « agree » step holds the stages to talk about, and names the campaign.</summary>
internal static class CollectiveDiagnosis
{
    /// <summary>The steps with the stages of a campaign (keys are stage ids), on a scale of so many levels.</summary>
    public static IReadOnlyList<Step> Fill(IReadOnlyList<Step> steps, int campaign, IReadOnlyList<Choice> stages, int highest) =>
        [.. steps.Select(step => step.Kind == StepKind.Agree
            ? step with { Of = campaign.ToString(CultureInfo.InvariantCulture), Columns = stages, Scale = highest } : step)];

    /// <summary>
    /// The stages that a room talks about, in the order of the group page: the points of debate that are still open; where none is, those
    /// that wait for a level; where none does, all.
    /// </summary>
    public static IReadOnlyList<DiagnosedStage> ToTalkAbout(GroupDiagnosis diagnosis)
    {
        List<DiagnosedStage> open = [.. diagnosis.Stages.Where(stage => stage.IsOpen)];
        if (open.Count == 0) open = [.. diagnosis.Stages.Where(stage => stage is { Settled: null, KeepsDisagreement: false })];
        return open.Count > 0 ? open : diagnosis.Stages;
    }

    /// <summary>Number of the campaign that the workshop is about; null when it is about none.</summary>
    public static int? NumberIn(IReadOnlyList<Step> steps) =>
        steps.FirstOrDefault(step => step.Kind == StepKind.Agree)?.Of is { } of
            && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>True for the turn to speak before the room agrees: it looks at the gears.</summary>
    public static bool LooksAtGears(IReadOnlyList<Step> steps, Step? step) => step?.Kind == StepKind.Speak && NumberIn(steps) is not null
        && steps.TakeWhile(one => one.Kind != StepKind.Agree).Any(one => one.Key == step.Key);

    /// <summary>The later of what was noted in the room and what the diagnosis holds.</summary>
    public static GroupSays? Says(Agreement? noted, DiagnosedStage? stage)
    {
        var written = stage is { WrittenAt: { } at } ? new GroupSays(stage.Settled, stage.Note, at, stage.IsAtMean) : null;
        return noted is null || written?.At > noted.At ? written : new(noted.Value, noted.Note, noted.At);
    }

    /// <summary>How far the group is: what its diagnosis holds and what the room noted since, or the room alone without one.</summary>
    public static GroupCount Count(Room room, Step step, IReadOnlyCollection<DiagnosedStage> stages)
    {
        List<GroupSays?> says = stages.Count > 0
            ? [.. stages.Select(stage => Says(room.Agreements.GetValueOrDefault((step.Key, stage.Id)), stage))]
            : [.. step.Columns.Select(column => Says(room.Agreements.GetValueOrDefault((step.Key, column.Key)), null))];
        return new(says.Count(one => one is { Value: not null }), says.Count(one => one is { Value: null }), says.Count);
    }
}
