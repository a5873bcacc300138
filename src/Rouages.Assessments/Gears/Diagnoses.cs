using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Storage;

namespace Rouages.Assessments.Gears;

/// <summary>Reads closed campaigns as diagnoses: one statement for one, one for all of a cooperation.</summary>
internal sealed class Diagnoses(RouagesDb db, Frameworks frameworks)
{
    /// <summary>Nobody opens a diagnosis more than a few times a year; the bound keeps the page of a careless script short.</summary>
    public const int Most = 60;

    // A profile tells its stages apart by the bits of a number.
    private const int MostStages = 64;

    /// <summary>
    /// The campaign of this number once closed; null when it is not there, not closed, or not public and only public ones are asked.
    /// </summary>
    public async Task<Diagnosis?> Find(Guid cooperation, int number, bool publicOnly, CancellationToken ct) =>
        await Read(CampaignRow.Closed(db, cooperation, publicOnly, number, number, 1), publicOnly, ct) is [var found] ? found : null;

    /// <summary>The same for readers outside of the cooperation: a campaign opened with names is read as an anonymous one.</summary>
    public async Task<Diagnosis?> FindForOutside(Guid cooperation, int number, CancellationToken ct) =>
        await Read(CampaignRow.Closed(db, cooperation, false, number, number, 1), outside: true, ct) is [var found] ? found : null;

    /// <summary>The last one closed; null before the first.</summary>
    public async Task<Diagnosis?> Latest(Guid cooperation, bool publicOnly, CancellationToken ct) =>
        await Read(CampaignRow.Closed(db, cooperation, publicOnly, 1, int.MaxValue, 1), publicOnly, ct) is [var found] ? found : null;

    /// <summary>
    /// The last one closed, with all that the gears show, neither the spread of the answers nor notes; null before the first.
    /// </summary>
    public async Task<Diagnosis?> LatestGears(Guid cooperation, bool publicOnly, CancellationToken ct) =>
        Read(await GearsRow.Last(db, cooperation, publicOnly).SingleOrDefaultAsync(ct), publicOnly);

    /// <summary>The same among other questions of a page; called once their answers are there.</summary>
    public Func<Diagnosis?> LatestGears(Guid cooperation, bool publicOnly, QueryBatch batch)
    {
        var last = batch.Add(GearsRow.Last(db, cooperation, publicOnly));
        return () => Read(last.Rows.SingleOrDefault(), publicOnly);
    }

    private Diagnosis? Read(GearsRow? row, bool outside) =>
        row is not null && frameworks.Find(row.Framework, row.Version, row.Adaptation) is { } framework
            ? row.Read(framework, outside) : null;

    /// <summary>The last one closed up to this number, then the one before it.</summary>
    public Task<IReadOnlyList<Diagnosis>> Recent(Guid cooperation, int upTo, bool publicOnly, CancellationToken ct) =>
        Read(CampaignRow.Closed(db, cooperation, publicOnly, 1, upTo, 2), publicOnly, ct);

    /// <summary>All of a cooperation, the last one first.</summary>
    public Task<IReadOnlyList<Diagnosis>> All(Guid cooperation, CancellationToken ct) =>
        Read(CampaignRow.Closed(db, cooperation, false, 1, int.MaxValue, Most), outside: false, ct);

    /// <summary>Two of a cooperation, or those of them that are there, the last one first.</summary>
    public async Task<IReadOnlyList<Diagnosis>> Pair(Guid cooperation, int one, int other, CancellationToken ct)
    {
        var last = await Find(cooperation, Math.Max(one, other), publicOnly: false, ct);
        var first = one == other ? null : await Find(cooperation, Math.Min(one, other), publicOnly: false, ct);
        return [.. new[] { last, first }.OfType<Diagnosis>()];
    }

    /// <summary>The campaigns of a cooperation, open ones too, the last one first.</summary>
    public async Task<IReadOnlyList<CampaignLine>> Lines(Guid cooperation, bool publicOnly, CancellationToken ct) =>
        await db.Set<Campaign>().AsNoTracking()
            .Where(campaign =>
                campaign.CooperationId == cooperation && (!publicOnly || (campaign.Published != null && campaign.Closed != null)))
            .OrderByDescending(campaign => campaign.Number).Take(Most)
            .Select(campaign => new CampaignLine(
                campaign.Number, campaign.Title, campaign.Opened.At, campaign.Closed == null ? null : campaign.Closed.At,
                    campaign.Published != null, campaign.Deadline))
            .ToListAsync(ct);

    /// <summary>The disagreement kept on a stage the last time before that the group looked at it; null when it settled a level.</summary>
    public async Task<KeptDisagreement?> KeptBefore(Guid cooperation, int number, Stage stage, CancellationToken ct) =>
        await (from campaign in db.Set<Campaign>().AsNoTracking()
               where campaign.CooperationId == cooperation && campaign.Closed != null && campaign.Number < number
               join value in db.Set<GroupValue>() on campaign.Id equals value.CampaignId
               where value.Stage == stage.Id
               orderby campaign.Number descending
               select new { value.KeepsDisagreement, value.Note, value.Settled.At })
                   .FirstOrDefaultAsync(ct) is { KeepsDisagreement: true } kept
            ? new(kept.Note, kept.At) : null;

    /// <summary>The same of all stages, by stage.</summary>
    public async Task<IReadOnlyDictionary<string, KeptDisagreement>> KeptBefore(Guid cooperation, int number, CancellationToken ct)
    {
        var said = await (from campaign in db.Set<Campaign>().AsNoTracking()
                          where campaign.CooperationId == cooperation && campaign.Closed != null && campaign.Number < number
                          join value in db.Set<GroupValue>() on campaign.Id equals value.CampaignId
                          orderby campaign.Number descending, value.Stage
                          select new { value.Stage, value.KeepsDisagreement, value.Note, value.Settled.At })
                              .Take(Most * MostStages).ToListAsync(ct);
        return said.DistinctBy(value => value.Stage).Where(value => value.KeepsDisagreement)
            .ToDictionary(value => value.Stage, value => new KeptDisagreement(value.Note, value.At));
    }

    private async Task<IReadOnlyList<Diagnosis>> Read(IAsyncEnumerable<CampaignRow> chosen, bool outside, CancellationToken ct)
    {
        var campaigns = await chosen.ToListAsync(ct);
        return [.. from campaign in campaigns
            let framework = frameworks.Find(campaign.Framework, campaign.Version, campaign.Adaptation)
            where framework is not null
            select Diagnosis.Of(outside ? campaign.Facts with { IsNamed = false } : campaign.Facts, framework,
                campaign.Stages.Select(stage => stage.Result), campaign.Stages.Where(stage => stage.Settled is not null)
                    .Select(stage => (stage.Result.Stage, stage.Settled!)),
                campaign.Stages.Where(stage => stage.Kept is not null).Select(stage => (stage.Result.Stage, stage.Kept!)))];
    }
}
