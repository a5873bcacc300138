using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Profiling;

/// <summary>
/// The last closed campaign with what the gears turn on, each stage a place in these columns: one row reads six times quicker than one row
/// a stage, and the gears are on the first page of every cooperation. The spread of the answers and the notes of the group stay behind.
/// </summary>
internal sealed record GearsRow(
    CampaignFacts Facts, string Framework, int Version, DateTimeOffset? SettledAt,
    string[] Stages, int[] Voices, bool[] Documented, double?[] Means, double?[] Lowest, double?[] Highest, double?[] Sigmas, double?[] Completeness, int?[] Levels)
{
    public static readonly Func<RouagesDb, Guid, bool, CancellationToken, Task<GearsRow?>> Last = EF.CompileAsyncQuery(
        (RouagesDb db, Guid cooperation, bool publicOnly, CancellationToken _) => (
            from campaign in db.Set<Campaign>().AsNoTracking()
                .Where(campaign => campaign.CooperationId == cooperation && campaign.Closed != null && (!publicOnly || campaign.Published != null))
                .OrderByDescending(campaign => campaign.Number).Take(1)
            join result in db.Set<StageResult>() on campaign.Id equals result.CampaignId
            join value in db.Set<GroupValue>() on new { result.CampaignId, result.Stage } equals new { value.CampaignId, value.Stage } into settled
            from value in settled.DefaultIfEmpty()
            group new { result, Level = (int?)value.Level, At = (DateTimeOffset?)value.Settled.At } by new
            {
                campaign.Id, campaign.Number, campaign.Title, campaign.Framework, campaign.FrameworkVersion, campaign.Named,
                ClosedAt = campaign.Closed!.At, PublishedAt = campaign.Published == null ? (DateTimeOffset?)null : campaign.Published.At,
            } into stages
            select new GearsRow(
                new CampaignFacts(
                    stages.Key.Id, stages.Key.Number, stages.Key.Title, stages.Key.ClosedAt,
                    db.Set<Respondent>().Count(who => who.CampaignId == stages.Key.Id && who.StartedAt != null),
                    db.Set<Respondent>().Where(who => who.CampaignId == stages.Key.Id && who.StartedAt != null)
                        .Select(who => who.OrganisationId == null ? who.OrganisationLabel == null ? who.Id.ToString() : who.OrganisationLabel : who.OrganisationId.ToString())
                        .Distinct().Count(),
                    stages.Key.Named, stages.Key.PublishedAt),
                stages.Key.Framework, stages.Key.FrameworkVersion, stages.Max(stage => stage.At),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.result.Stage)),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.result.Voices)),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.result.Documented)),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.result.Mean)),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.result.Lowest)),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.result.Highest)),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.result.Sigma)),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.result.Completeness)),
                EF.Functions.ArrayAgg(stages.Select(stage => stage.Level)))).FirstOrDefault());

    public IEnumerable<StageResult> Results => Stages.Select((stage, at) => new StageResult
    {
        CampaignId = Facts.Id, Stage = stage, Voices = Voices[at], Documented = Documented[at], Mean = Means[at], Lowest = Lowest[at],
        Highest = Highest[at], Sigma = Sigmas[at], Completeness = Completeness[at], Distribution = [],
    });

    public IEnumerable<(string, SettledLevel)> Settled =>
        Stages.Zip(Levels).Where(stage => stage.Second is not null).Select(stage => (stage.First, new SettledLevel(stage.Second!.Value, null, SettledAt!.Value)));
}
