using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Profiling;
using Rouages.Commons;
using Rouages.Directory.Contributions;
using Rouages.Directory.Cooperating;
using Rouages.Directory.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Grouping;

/// <summary>The group page for a live workshop: what it shows, and what a room agrees on.</summary>
internal sealed class GroupTable(Diagnoses diagnoses, RouagesDb db, TimeProvider clock, Words T) : IGroupDiagnosis
{
    public async Task<IReadOnlyList<ClosedCampaign>> Closed(CooperationPlace place, CancellationToken ct) => place.Allows(Right.SeeGroupResult)
        ? [.. from line in await diagnoses.Lines(place.Id, publicOnly: false, ct) where line.ClosedAt is not null select new ClosedCampaign(line.Number, line.Title, line.ClosedAt!.Value)]
        : [];

    public async Task<GroupDiagnosis?> Read(string slug, Guid cooperation, int number, CancellationToken ct)
    {
        if (await diagnoses.FindForOutside(cooperation, number, ct) is not { } diagnosis) return null;
        var (campaign, debates) = (diagnosis.Campaign, diagnosis.Debate.ToList());
        return new(
            new(campaign.Number, campaign.Title, campaign.ClosedAt), campaign.Respondents,
            [.. Enumerable.Range(0, Indicator.HighestScore + 1).Select(diagnosis.Framework.Level)],
            [.. debates.Concat(diagnosis.Stages.Except(debates)).Select(stage => Show(diagnosis.Framework, stage))], Page(slug, number));
    }

    public bool MaySettle(CooperationPlace place) => place.Allows(Right.SettleGroupValue);

    public async Task<Outcome<string>> Settle(CooperationPlace place, int number, string stage, int level, string? note, Origin origin, CancellationToken ct)
    {
        if (place.Seat is not { } seat || !MaySettle(place)) return new Refusal("Poser une valeur du groupe revient à qui anime la coopération.");
        if (await diagnoses.Find(place.Id, number, publicOnly: false, ct) is not { } diagnosis || diagnosis.Framework.Stage(stage) is null)
            return new Refusal("Ce diagnostic n’est plus là.");
        var (wanted, refusal) = Settling.Read(level, note);
        if (refusal is not null) return refusal;
        var settled = seat.Act(clock.GetUtcNow());
        if (await db.Set<GroupValue>().SingleOrDefaultAsync(v => v.CampaignId == diagnosis.Campaign.Id && v.Stage == stage, ct) is { } value)
            (value.Level, value.Note, value.Settled, value.Batch, value.Origin) = (wanted.Level, wanted.Note, settled, null, origin);
        else
            db.Add(new GroupValue { CampaignId = diagnosis.Campaign.Id, Stage = stage, Level = wanted.Level, Note = wanted.Note, Settled = settled, Origin = origin });
        return $"{Page(place.Slug, number)}#etape-{stage}";
    }

    private DiagnosedStage Show(Framework framework, StageReading reading)
    {
        var (stage, seen) = (reading.Stage, reading.Statistics);
        return new(
            stage.Id, framework.Say(stage), stage.Wheel.Index + 1, framework.Say(stage.Wheel), reading.Voices,
            seen is null ? null : new([.. seen.Distribution], seen.Mean, seen.Sigma), reading.IsDebate, reading.Group?.Level, reading.Group?.Note,
            Voices.Say(T, framework, reading));
    }

    private static string Page(string slug, int number) => $"/cooperations/{slug}/rouages/{number}/groupe";
}
