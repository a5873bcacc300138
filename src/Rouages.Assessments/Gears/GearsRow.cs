using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Gears;

/// <summary>
/// The last closed campaign with what the gears turn on, each stage a place in these columns: one row reads six times quicker than one row
/// a stage, and the gears are on the first page of every cooperation. The spread of the answers and the notes of the group stay behind:
/// no point of debate is known from it.
/// </summary>
internal sealed record GearsRow(
    CampaignFacts Facts, string Framework, int Version, string? Adaptation, DateTimeOffset? SettledAt,
    string[] Stages, int[] Voices, bool[] Documented, double?[] Completeness, int?[] Levels, double?[] Means, bool[] Kept)
{
    public static readonly Func<RouagesDb, Guid, bool, IAsyncEnumerable<GearsRow>> Last = EF.CompileAsyncQuery(
        (RouagesDb db, Guid cooperation, bool publicOnly) =>
            from campaign in db.Set<Campaign>().AsNoTracking()
                .Where(campaign =>
                    campaign.CooperationId == cooperation && campaign.Closed != null && (!publicOnly || campaign.Published != null))
                .OrderByDescending(campaign => campaign.Number).Take(1)
            join result in db.Set<StageResult>() on campaign.Id equals result.CampaignId
            join value in db.Set<GroupValue>() on new { result.CampaignId, result.Stage } equals new
            {
                value.CampaignId,
                value.Stage
            } into settled
            from value in settled.DefaultIfEmpty()
            group new
            {
                result, Level = value.KeepsDisagreement ? null : (int?)value.Level, Mean = (double?)value.Completeness,
                At = (DateTimeOffset?)value.Settled.At,
                Kept = value != null && value.KeepsDisagreement,
            }
            by new
            {
                campaign.Id, campaign.Number, campaign.Title, campaign.Framework, campaign.FrameworkVersion, campaign.Adaptation,
                campaign.Named,
                ClosedAt = campaign.Closed!.At, PublishedAt = campaign.Published == null ? (DateTimeOffset?)null : campaign.Published.At,
            } into stages
            select new GearsRow(
                new CampaignFacts(
                    stages.Key.Id, stages.Key.Number, stages.Key.Title, stages.Key.ClosedAt,
                    db.Set<Respondent>().Count(who => who.CampaignId == stages.Key.Id && who.StartedAt != null),
                    db.Set<Respondent>().Where(who => who.CampaignId == stages.Key.Id && who.StartedAt != null)
                        .Select(who => who.OrganisationId == null ? who.OrganisationLabel == null ? who.Id.ToString()
                            : who.OrganisationLabel : who.OrganisationId.ToString())
                        .Distinct().Count(),
                    stages.Key.Named, stages.Key.PublishedAt),
                stages.Key.Framework, stages.Key.FrameworkVersion, stages.Key.Adaptation, stages.Max(stage => stage.At),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.result.Stage)),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.result.Voices)),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.result.Documented)),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.result.Completeness)),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.Level)),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.Mean)),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.Kept))));

    public Diagnosis Read(Framework framework, bool outside)
    {
        var facts = outside ? Facts with { IsNamed = false } : Facts;
        return Diagnosis.Of(facts, framework,
            [.. framework.Stages.Select(stage => Read(stage, Array.IndexOf(Stages, stage.Id), facts.IsNamed))]);
    }

    private StageReading Read(Stage stage, int at, bool named) => new()
    {
        Stage = stage, Statistics = null, IsDebate = false,
        Voices = at < 0 ? 0 : Voices[at],
        IsDocumented = at >= 0 && Documented[at],
        Group = at >= 0 && Levels[at] is { } level ? new(level, null, SettledAt!.Value, Mean: Means[at]) : null,
        Kept = at >= 0 && Kept[at] ? new(null, SettledAt!.Value) : null,
        Told = at >= 0 && Campaign.MayTell(Voices[at], named) ? Completeness[at] : null,
    };
}
