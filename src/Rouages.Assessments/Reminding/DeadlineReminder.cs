using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Assessments.Reminding;

/// <summary>Three days before the deadline, one letter to those who have not finished; running twice sends nothing twice.</summary>
internal sealed class DeadlineReminder(RouagesDb db, Invitations invitations, TimeProvider clock) : IScheduledJob
{
    private const int DaysBefore = 3;
    private const int MostCampaigns = 200;

    public string Name => "assessments.deadline-reminder";
    public string Label => Words.Key("Rappeler les diagnostics dont la date approche");

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = Paris.Day(now);
        var soon = today.AddDays(DaysBefore);
        var campaigns = await db.Set<Campaign>().AsNoTracking()
            .Where(campaign => campaign.Closed == null && campaign.Deadline >= today && campaign.Deadline <= soon)
            .Where(campaign => db.Set<Cooperation>().Any(c => c.Id == campaign.CooperationId && c.ClosedAt == null))
            .OrderBy(campaign => campaign.Deadline).ThenBy(campaign => campaign.Id).Take(MostCampaigns).ToListAsync(ct);
        foreach (var campaign in campaigns)
            await Remind(campaign, now, ct);
    }

    private async Task Remind(Campaign campaign, DateTimeOffset now, CancellationToken ct)
    {
        // Whoever was reminded in these last days, by hand or by this job, has been.
        var since = now - (now.UtcDateTime.Date - campaign.Deadline.AddDays(-DaysBefore - 1).ToDateTime(TimeOnly.MinValue));
        var respondents = await db.Set<Respondent>()
            .Where(r => r.CampaignId == campaign.Id && r.FinishedAt == null && (r.RemindedAt == null || r.RemindedAt < since))
            .OrderBy(r => r.Id).Take(Campaign.MostRespondents).ToListAsync(ct);
        var cooperation = await db.Set<Cooperation>().Where(c => c.Id == campaign.CooperationId).Select(c => c.Name).SingleAsync(ct);
        // Refused for today: the next run tries again.
        if ((await invitations.Remind(campaign, cooperation, respondents, null, now, ct)).Refusal is null) await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
