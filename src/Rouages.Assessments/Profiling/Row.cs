using System.Linq.Expressions;
using Rouages.Assessments.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Profiling;

/// <summary>A campaign as the database tells it, with who took part counted in the same statement.</summary>
internal sealed record Row(CampaignFacts Facts, string Framework, int Version)
{
    /// <summary>A voice is an organisation, known or only named, or someone who stands alone: <see cref="Respondent.Voice"/> in SQL.</summary>
    public static Expression<Func<Campaign, Row>> Of(RouagesDb db) => campaign => new Row(
        new CampaignFacts(
            campaign.Id, campaign.Number, campaign.Title, campaign.Closed!.At,
            db.Set<Respondent>().Count(who => who.CampaignId == campaign.Id && who.StartedAt != null),
            db.Set<Respondent>().Where(who => who.CampaignId == campaign.Id && who.StartedAt != null)
                .Select(who => who.OrganisationId == null ? who.OrganisationLabel == null ? who.Id.ToString() : who.OrganisationLabel : who.OrganisationId.ToString())
                .Distinct().Count(),
            campaign.Named,
            campaign.Published == null ? null : campaign.Published.At),
        campaign.Framework, campaign.FrameworkVersion);
}
