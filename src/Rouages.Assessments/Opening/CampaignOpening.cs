using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Following;
using Rouages.Assessments.Reminding;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Opening;

/// <summary>Opens a campaign and invites its respondents, all or nothing.</summary>
internal sealed class CampaignOpening(RouagesDb db, Invitations invitations)
{
    /// <summary>The campaign; or, when someone was faster, the one they opened; or why the invitations may not leave.</summary>
    public async Task<(Campaign? Opened, Campaign? Already, Refusal? Refused)> Open(
        CooperationPlace place, CampaignTerms terms, Framework framework, IReadOnlyList<Guest> guests, Act act, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // One opening at a time in a cooperation: the number follows the last one, and whoever is second reads what the first opened.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"assessments.campaign " + place.Id}, 0))", ct);
        if (await db.OpenCampaign(place.Id, ct) is { } already) return (null, already, null);
        var last = await db.Set<Campaign>().Where(campaign => campaign.CooperationId == place.Id)
            .MaxAsync(campaign => (int?)campaign.Number, ct) ?? 0;
        var opened = Campaign.Open(place.Id, last + 1, terms, framework, act);
        if (opened.Value is not { } campaign) throw new InvalidOperationException(opened.Refusal!.Message);
        db.AddRange(campaign, DiagnosisActivityText.OpenedBy(campaign));
        if (await invitations.Invite(campaign, place.Name, guests, act.Person, act.At, ct) is { } refused) return (null, null, refused);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (campaign, null, null);
    }
}
