using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Opening;

/// <summary>The campaign that runs.</summary>
internal static class OpenCampaigns
{
    /// <summary>The campaign that is open in a cooperation; there is at most one.</summary>
    public static Task<Campaign?> OpenCampaign(this RouagesDb db, Guid cooperation, CancellationToken ct) =>
        db.Set<Campaign>().AsNoTracking()
            .SingleOrDefaultAsync(campaign => campaign.CooperationId == cooperation && campaign.Closed == null, ct);
}
