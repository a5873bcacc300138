using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Cooperations;
using Rouages.Storage;

namespace Rouages.Assessments.Following;

/// <summary>Questions about the campaigns of a cooperation.</summary>
internal static class Campaigns
{
    /// <summary>The campaign with this number, ready to be changed; null when the cooperation has none so numbered.</summary>
    public static Task<Campaign?> CampaignOf(this RouagesDb db, CooperationPlace place, int number, CancellationToken ct) =>
        db.Set<Campaign>().SingleOrDefaultAsync(campaign => campaign.CooperationId == place.Id && campaign.Number == number, ct);

    public static Framework Of(this Frameworks frameworks, Campaign campaign) =>
        frameworks.Find(campaign.Framework, campaign.FrameworkVersion)
        ?? throw new InvalidOperationException(
            $"The framework {campaign.Framework} {campaign.FrameworkVersion} is no longer among the contents.");
}
