using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Storage;

namespace Rouages.Assessments.Following;

/// <summary>
/// Two records of one organisation are two voices, averaged apart: while a campaign that has both is open, making one of them would change
/// what is being said. What was closed stays as it was said.
/// </summary>
internal sealed class MergedVoices(RouagesDb db) : IOrganisationMerge
{
    public async Task<Refusal?> Refuse(Guid gone, Guid kept, CancellationToken ct)
    {
        var both = await db.Set<Campaign>().AsNoTracking().Where(campaign => campaign.Closed == null)
            .Where(campaign => db.Set<Respondent>().Any(one => one.CampaignId == campaign.Id && one.OrganisationId == gone)
                && db.Set<Respondent>().Any(one => one.CampaignId == campaign.Id && one.OrganisationId == kept))
            .OrderBy(campaign => campaign.Id).Select(campaign => campaign.Title).FirstOrDefaultAsync(ct);
        return both is null ? null
            : new Refusal("Les deux fiches ont chacune une voix dans le diagnostic « {0} », encore ouvert : attendez sa clôture.")
            {
                Arguments = [both]
            };
    }

    public Task Merge(Guid gone, Guid kept, CancellationToken ct) =>
        db.Set<Respondent>()
            .Where(one =>
                one.OrganisationId == gone && db.Set<Campaign>().Any(campaign => campaign.Id == one.CampaignId && campaign.Closed == null))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.OrganisationId, kept), ct);
}
