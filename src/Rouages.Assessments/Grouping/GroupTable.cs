using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Assessments.Gears;
using Rouages.Commons;
using Rouages.Contracts.Assessments;
using Rouages.Contracts.Workshops;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Grouping;

/// <summary>The group page for a live workshop: what it shows, and what a room agrees on.</summary>
internal sealed class GroupTable(Diagnoses diagnoses, Frameworks frameworks, RouagesDb db, TimeProvider clock, Words T) : IGroupDiagnosis
{
    private const int MostShown = 2000;

    public async Task<IReadOnlyList<ClosedCampaign>> Closed(CooperationPlace place, CancellationToken ct) =>
        place.Allows(Right.SeeGroupResult)
        ? [.. from line in await diagnoses.Lines(place.Id, publicOnly: false,
            ct) where line.ClosedAt is not null select new ClosedCampaign(line.Number, line.Title, line.ClosedAt!.Value)]
        : [];

    public async Task<GroupDiagnosis?> Read(string slug, Guid cooperation, int number, CancellationToken ct)
    {
        if (await diagnoses.FindForOutside(cooperation, number, ct) is not { } diagnosis) return null;
        var (campaign, debates) = (diagnosis.Campaign, diagnosis.Debate.ToList());
        var earlier = await diagnoses.KeptBefore(cooperation, number, ct);
        return new(
            new(campaign.Number, campaign.Title, campaign.ClosedAt), campaign.Respondents,
            [.. Enumerable.Range(0, Indicator.HighestScore + 1).Select(diagnosis.Framework.Level)],
            [.. debates.Concat(diagnosis.Stages.Except(debates)).Select(stage => Show(diagnosis.Framework, stage, earlier))],
            Page(slug, number))
        {
            Figure = diagnosis.IsSilent ? null : GearFigures.Of(diagnosis),
        };
    }

    public bool MaySettle(CooperationPlace place) => place.Allows(Right.SettleGroupValue);

    public async Task<Outcome<string>> Settle(
        CooperationPlace place, int number, string stage, int? level, string? note, Origin origin, CancellationToken ct)
    {
        if (place.Seat is not { } seat || !MaySettle(place))
            return new Refusal("C’est la personne qui anime la coopération qui enregistre les niveaux du groupe.");
        if (await diagnoses.Find(place.Id, number, publicOnly: false, ct) is not { } diagnosis || diagnosis.Framework.Stage(stage) is null)
            return new Refusal("Ce diagnostic n’est plus là.");
        var (wanted, refusal) = Settling.Read(level, note, keep: level is null);
        if (refusal is not null) return refusal;
        var settled = seat.Act(clock.GetUtcNow());
        var value = await db.Set<GroupValue>().SingleOrDefaultAsync(v => v.CampaignId == diagnosis.Campaign.Id && v.Stage == stage, ct);
        if (value is null)
            db.Add(value = new() { CampaignId = diagnosis.Campaign.Id, Stage = stage, Level = 0, Settled = settled });
        (value.Level, value.KeepsDisagreement, value.Completeness, value.Note, value.Settled, value.Batch, value.Origin) =
            (wanted.Level ?? 0, wanted.Level is null, null, wanted.Note, settled, null, origin);
        return Stage(place.Slug, number, stage);
    }

    public async Task<IReadOnlyList<ConvertedCard>> From(CooperationPlace place, IReadOnlyCollection<Origin> origins, CancellationToken ct)
    {
        if (!place.Allows(Right.SeeGroupResult) || origins.Count == 0) return [];
        var (kind, ids) = (origins.First().Kind, origins.Select(origin => origin.Id).ToList());
        var found = await (
            from value in db.Set<GroupValue>().AsNoTracking()
            where value.Origin != null && value.Origin.Kind == kind && ids.Contains(value.Origin.Id)
            join campaign in db.Set<Campaign>() on value.CampaignId equals campaign.Id
            where campaign.CooperationId == place.Id
            orderby campaign.Number, value.Stage
            select new
            {
                campaign.Number, campaign.Framework, campaign.FrameworkVersion, value.Stage, value.Level, value.KeepsDisagreement,
                value.Origin,
            })
                .Take(MostShown).ToListAsync(ct);
        return [.. from value in found
                   let framework = frameworks.Find(value.Framework, value.FrameworkVersion)
                   let stage = framework?.Stage(value.Stage)
                   where stage is not null
                   select new ConvertedCard(value.Origin!, T["{0} : {1}", framework.Say(stage),
                           value.KeepsDisagreement ? T["désaccord gardé"] : framework.Level(value.Level)],
                       Stage(place.Slug, value.Number, value.Stage))];
    }

    private DiagnosedStage Show(Framework framework, StageReading reading, IReadOnlyDictionary<string, KeptDisagreement> earlier)
    {
        var (stage, seen) = (reading.Stage, reading.Statistics);
        return new(
            stage.Id, framework.Say(stage), stage.Wheel.Index + 1, framework.Say(stage.Wheel), reading.Voices,
            seen is null ? null : new([.. seen.Distribution], seen.Mean, seen.Sigma), reading.IsDebate, reading.Group?.Level,
                reading.Group?.Note ?? reading.Kept?.Note,
            SpreadSentence.Say(T, framework, reading))
        {
            KeepsDisagreement = reading.Kept is not null, Definition = framework.Say(stage.Id + ".description"),
            Unsure = reading.Unsure, IsAtMean = reading.Group?.Mean is not null,
            WrittenAt = reading.Group?.At ?? reading.Kept?.At, Origin = reading.Group?.Origin ?? reading.Kept?.Origin,
            Earlier = earlier.TryGetValue(stage.Id, out var kept) ? new(kept.Note, kept.At) : null,
        };
    }

    private static string Stage(string slug, int number, string stage) => GroupView.PageOf(slug, number, stage);

    private static string Page(string slug, int number) => $"/cooperations/{slug}/rouages/{number}/groupe";
}
