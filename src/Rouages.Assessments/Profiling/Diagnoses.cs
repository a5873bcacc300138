using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Storage;

namespace Rouages.Assessments.Profiling;

/// <summary>Reads closed campaigns as diagnoses: three statements for one, three for all of a cooperation.</summary>
internal sealed class Diagnoses(RouagesDb db, Frameworks frameworks)
{
    /// <summary>Nobody opens a diagnosis more than a few times a year; the bound keeps the page of a careless script short.</summary>
    public const int Most = 60;

    /// <summary>The campaign of this number once closed; null when it is not there, not closed, or not public and only public ones are asked.</summary>
    public async Task<Diagnosis?> Find(Guid cooperation, int number, bool publicOnly, CancellationToken ct) =>
        await Read(Closed(cooperation, publicOnly).Where(campaign => campaign.Number == number).Take(1), publicOnly, ct) is [var found] ? found : null;

    /// <summary>The same for readers outside of the cooperation: a campaign opened with names is read as an anonymous one.</summary>
    public async Task<Diagnosis?> FindForOutside(Guid cooperation, int number, CancellationToken ct) =>
        await Read(Closed(cooperation, publicOnly: false).Where(campaign => campaign.Number == number).Take(1), outside: true, ct) is [var found] ? found : null;

    /// <summary>The last one closed; null before the first.</summary>
    public async Task<Diagnosis?> Latest(Guid cooperation, bool publicOnly, CancellationToken ct) =>
        await Read(Closed(cooperation, publicOnly).Take(1), publicOnly, ct) is [var found] ? found : null;

    /// <summary>The last one closed up to this number, then the one before it.</summary>
    public Task<IReadOnlyList<Diagnosis>> Recent(Guid cooperation, int upTo, bool publicOnly, CancellationToken ct) =>
        Read(Closed(cooperation, publicOnly).Where(campaign => campaign.Number <= upTo).Take(2), publicOnly, ct);

    /// <summary>All of a cooperation, the last one first.</summary>
    public Task<IReadOnlyList<Diagnosis>> All(Guid cooperation, CancellationToken ct) => Read(Closed(cooperation, publicOnly: false).Take(Most), outside: false, ct);

    /// <summary>Two of a cooperation, or those of them that are there.</summary>
    public Task<IReadOnlyList<Diagnosis>> Pair(Guid cooperation, int one, int other, CancellationToken ct) =>
        Read(Closed(cooperation, publicOnly: false).Where(campaign => campaign.Number == one || campaign.Number == other).Take(2), outside: false, ct);

    /// <summary>The campaigns of a cooperation, open ones too, the last one first.</summary>
    public async Task<IReadOnlyList<CampaignLine>> Lines(Guid cooperation, bool publicOnly, CancellationToken ct) =>
        await db.Set<Campaign>().AsNoTracking()
            .Where(campaign => campaign.CooperationId == cooperation && (!publicOnly || (campaign.Published != null && campaign.Closed != null)))
            .OrderByDescending(campaign => campaign.Number).Take(Most)
            .Select(campaign => new CampaignLine(
                campaign.Number, campaign.Title, campaign.Opened.At, campaign.Closed == null ? null : campaign.Closed.At, campaign.Published != null, campaign.Deadline))
            .ToListAsync(ct);

    private IQueryable<Campaign> Closed(Guid cooperation, bool publicOnly) =>
        db.Set<Campaign>().AsNoTracking()
            .Where(campaign => campaign.CooperationId == cooperation && campaign.Closed != null && (!publicOnly || campaign.Published != null))
            .OrderByDescending(campaign => campaign.Number);

    private async Task<IReadOnlyList<Diagnosis>> Read(IQueryable<Campaign> chosen, bool outside, CancellationToken ct)
    {
        var campaigns = await chosen.Select(Row.Of(db)).ToListAsync(ct);
        if (campaigns.Count == 0) return [];
        Guid[] ids = [.. campaigns.Select(campaign => campaign.Facts.Id)];
        var results = (await db.Set<StageResult>().AsNoTracking().Where(result => ids.Contains(result.CampaignId)).ToListAsync(ct))
            .ToLookup(result => result.CampaignId);
        var values = (await db.Set<GroupValue>().AsNoTracking().Where(value => ids.Contains(value.CampaignId))
            .Select(value => new
            {
                value.CampaignId, value.Stage, Settled = new SettledLevel(value.Level, value.Note, value.Settled.At, EF.Property<uint>(value, Edition.Property), value.Batch, value.Origin),
            }).ToListAsync(ct)).ToLookup(value => value.CampaignId);
        return [.. from campaign in campaigns
            let framework = frameworks.Find(campaign.Framework, campaign.Version)
            where framework is not null
            let id = campaign.Facts.Id
            select Diagnosis.Of(outside ? campaign.Facts with { IsNamed = false } : campaign.Facts, framework, results[id], values[id].Select(value => (value.Stage, value.Settled)))];
    }
}
