using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Assessments.Domain;

/// <summary>How the group settles its values. The individual answers are never touched.</summary>
internal static class Settling
{
    /// <summary>What was asked is possible, or why not. No level comes back when the group keeps its disagreement.</summary>
    public static Outcome<(int? Level, string? Note)> Read(int? level, string? note, bool keep = false)
    {
        var text = TypedText.Lines(note);
        if (!keep && level is not (>= 0 and <= Indicator.HighestScore)) return new Refusal("Choisissez un niveau.", "Level");
        if (text?.Length > GroupValue.LongestNote) return new Refusal("La note est trop longue : {0} caractères au plus.", "Note")
        { Arguments = [GroupValue.LongestNote] };
        return (keep ? null : level, text);
    }

    /// <summary>Every stage without debate nor value, at its mean as it is: one act that moves no wheel, undone as one.</summary>
    public static IReadOnlyList<GroupValue> AtMean(Diagnosis diagnosis, Act act)
    {
        var batch = Guid.CreateVersion7(act.At);
        return [.. Settleable(diagnosis).Select(stage => new GroupValue
        {
            CampaignId = diagnosis.Campaign.Id, Stage = stage.Stage.Id, Level = stage.Statistics!.NearestLevel,
            Completeness = stage.Statistics.Completeness, Settled = act, Batch = batch,
        })];
    }

    /// <summary>A stage whose numbers are hidden stays out: its level would tell what they hide.</summary>
    public static IEnumerable<StageReading> Settleable(Diagnosis diagnosis) =>
        diagnosis.Stages.Where(stage => stage is { IsLookedAt: false, IsDebate: false, Statistics: not null });
}
