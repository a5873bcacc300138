using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Assessments.PersonalData;

/// <summary>
/// What a person did for the group in diagnoses: opened, settled, shared… These acts stay in its story, signed by nobody.
/// </summary>
internal sealed class DiagnosisActs(RouagesDb db) : IPersonalData
{
    private const int Most = 5000;

    public string Section => "Actes dans les diagnostics";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var campaigns = await (from campaign in db.Set<Campaign>().AsNoTracking()
                               where campaign.Opened.Person == person || campaign.Closed!.Person == person
                                   || campaign.Published!.Person == person || campaign.MovementChosen!.Person == person
                               join cooperation in db.Set<Cooperation>() on campaign.CooperationId equals cooperation.Id
                               orderby campaign.Id
                               select new
                               {
                                   Cooperation = cooperation.Name, campaign.Title,
                                   OpenedAt = campaign.Opened.Person == person ? campaign.Opened.At : (DateTimeOffset?)null,
                                   ClosedAt = campaign.Closed!.Person == person ? campaign.Closed.At : (DateTimeOffset?)null,
                                   PublishedAt = campaign.Published!.Person == person ? campaign.Published.At : (DateTimeOffset?)null,
                                   MovementChosenAt = campaign.MovementChosen!.Person == person
                                       ? campaign.MovementChosen.At : (DateTimeOffset?)null,
                               }).Take(Most).ToListAsync(ct);
        var settled = await db.Set<GroupValue>().AsNoTracking().Where(value => value.Settled.Person == person)
            .OrderBy(value => value.Settled.At)
            .Select(value => new
            {
                value.CampaignId, value.Stage, Level = value.KeepsDisagreement ? null : (int?)value.Level, value.KeepsDisagreement,
                value.Note, value.Settled.At,
            }).Take(Most).ToListAsync(ct);
        var shared = await db.Set<SharedReport>().AsNoTracking().Where(report => report.Shared.Person == person)
            .OrderBy(report => report.Shared.At)
            .Select(report => new { report.CampaignId, report.For, report.Shared.At }).Take(Most).ToListAsync(ct);
        var measured = await db.Set<Measure>().AsNoTracking().Where(measure => measure.Noted.Person == person)
            .OrderBy(measure => measure.Id)
            .Select(measure => new
            {
                measure.CooperationId, measure.Indicator, measure.Day, measure.Value, measure.Source,
                measure.Noted.At
            })
            .Take(Most).ToListAsync(ct);
        return campaigns.Count + settled.Count + shared.Count + measured.Count == 0 ? null : new { campaigns, settled, shared, measured };
    }

    public async Task Erase(Guid person, CancellationToken ct)
    {
        await db.Set<Campaign>().Where(c => c.Opened.Person == person)
            .ExecuteUpdateAsync(c => c.SetProperty(one => one.Opened.Person, Guid.Empty), ct);
        await db.Set<Campaign>().Where(c => c.Closed!.Person == person)
            .ExecuteUpdateAsync(c => c.SetProperty(one => one.Closed!.Person, Guid.Empty), ct);
        await db.Set<Campaign>().Where(c => c.Published!.Person == person)
            .ExecuteUpdateAsync(c => c.SetProperty(one => one.Published!.Person, Guid.Empty), ct);
        await db.Set<Campaign>().Where(c => c.MovementChosen!.Person == person)
            .ExecuteUpdateAsync(c => c.SetProperty(one => one.MovementChosen!.Person, Guid.Empty), ct);
        await db.Set<GroupValue>().Where(v => v.Settled.Person == person)
            .ExecuteUpdateAsync(v => v.SetProperty(one => one.Settled.Person, Guid.Empty), ct);
        await db.Set<Measure>().Where(m => m.Noted.Person == person)
            .ExecuteUpdateAsync(m => m.SetProperty(one => one.Noted.Person, Guid.Empty), ct);
        await db.Set<SharedReport>().Where(r => r.Shared.Person == person)
            .ExecuteUpdateAsync(r => r.SetProperty(one => one.Shared.Person, Guid.Empty), ct);
        await db.Set<SharedReport>().Where(r => r.Revoked!.Person == person)
            .ExecuteUpdateAsync(r => r.SetProperty(one => one.Revoked!.Person, Guid.Empty), ct);
    }
}
