using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Following;

/// <summary>The campaign that a person with the right to open one may follow.</summary>
internal sealed class Followed(RouagesDb db, CooperationFinder cooperations)
{
    /// <summary>Without campaign: the door is shut, as <c>Doorway.Shut</c> says.</summary>
    public async Task<(CooperationPlace? Place, Campaign? Campaign)> Find(string slug, int number, ClaimsPrincipal user, CancellationToken ct)
    {
        var place = await cooperations.Find(slug, user, ct);
        if (place is null || !place.Allows(Right.OpenCampaign)) return (place, null);
        var campaign = await db.Set<Campaign>().SingleOrDefaultAsync(campaign => campaign.CooperationId == place.Id && campaign.Number == number, ct);
        // A number that does not exist is not a right that lacks.
        return campaign is null ? (null, null) : (place, campaign);
    }
}

internal static class FrameworksOfCampaigns
{
    public static Framework Of(this Frameworks frameworks, Campaign campaign) =>
        frameworks.Find(campaign.Framework, campaign.FrameworkVersion)
        ?? throw new InvalidOperationException($"The framework {campaign.Framework} {campaign.FrameworkVersion} is no longer among the contents.");
}
