using Rouages.Directory.Contributions;
using Rouages.Directory.Cooperating;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Preparing;

/// <summary>Brings the stages of the cooperation's last closed diagnosis into the steps that talk about one, points of debate first.</summary>
internal sealed class DiagnosisSteps(IGroupDiagnosis diagnoses)
{
    public async Task<IReadOnlyList<Step>> Fill(IReadOnlyList<Step> steps, CooperationPlace? place, CancellationToken ct)
    {
        if (place is null || steps.All(step => step.Kind != StepKind.Agree) || await diagnoses.Closed(place, ct) is not [var last, ..]) return steps;
        return await diagnoses.Read(place.Slug, place.Id, last.Number, ct) is { } read
            ? CollectiveDiagnosis.Fill(steps, last.Number, [.. read.Stages.Select(stage => new Choice(stage.Id, stage.Label))], read.Levels.Count - 1) : steps;
    }
}
