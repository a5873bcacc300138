using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Gears;

/// <summary>What the answers say of a stage, and what the group settled of it.</summary>
internal sealed record StageRow(StageResult Result, SettledLevel? Settled, KeptDisagreement? Kept);

/// <summary>A closed campaign as the database tells it: who took part is counted, and its stages are read, in the same statement.</summary>
internal sealed record CampaignRow(CampaignFacts Facts, string Framework, int Version, string? Adaptation, List<StageRow> Stages)
{
    /// <summary>
    /// The closed campaigns of a cooperation, only those it published or all, with numbers from one to another: so many at most, the last
    /// one first. Every page about a diagnosis asks it, so it is compiled once.
    /// </summary>
    public static readonly Func<RouagesDb, Guid, bool, int, int, int, IAsyncEnumerable<CampaignRow>> Closed = EF.CompileAsyncQuery(
        (RouagesDb db, Guid cooperation, bool publicOnly, int from, int upTo, int most) => db.Set<Campaign>().AsNoTracking()
            .Where(campaign =>
                campaign.CooperationId == cooperation && campaign.Closed != null && (!publicOnly || campaign.Published != null))
            .Where(campaign => campaign.Number >= from && campaign.Number <= upTo)
            .OrderByDescending(campaign => campaign.Number).Take(most)
            .Select(campaign => new CampaignRow(
                new CampaignFacts(
                    campaign.Id, campaign.Number, campaign.Title, campaign.Closed!.At,
                    db.Set<Respondent>().Count(who => who.CampaignId == campaign.Id && who.StartedAt != null),
                    // A voice is an organisation, known or only named, or someone who stands alone: Respondent.Voice in SQL.
                    db.Set<Respondent>().Where(who => who.CampaignId == campaign.Id && who.StartedAt != null)
                        .Select(who => who.OrganisationId == null ? who.OrganisationLabel == null ? who.Id.ToString()
                            : who.OrganisationLabel : who.OrganisationId.ToString())
                        .Distinct().Count(),
                    campaign.Named,
                    campaign.Published == null ? null : campaign.Published.At)
                { Movement = campaign.Movement },
                campaign.Framework, campaign.FrameworkVersion, campaign.Adaptation,
                // Closing a campaign writes a result for every stage, so that each value of the group finds its own.
                (from result in db.Set<StageResult>()
                 where result.CampaignId == campaign.Id
                 join value in db.Set<GroupValue>() on new { result.CampaignId, result.Stage } equals new
                 {
                     value.CampaignId,
                     value.Stage
                 } into settled
                 from value in settled.DefaultIfEmpty()
                 select new StageRow(result,
                     value == null || value.KeepsDisagreement ? null
                         : new SettledLevel(value.Level, value.Note, value.Settled.At, EF.Property<uint>(value, Edition.Property),
                             value.Batch, value.Origin, value.Completeness),
                     value == null || !value.KeepsDisagreement ? null
                         : new KeptDisagreement(value.Note, value.Settled.At, EF.Property<uint>(value, Edition.Property), value.Origin)))
                    .ToList())));
}
