using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Assessments.Domain;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Assessments.Following;

/// <summary>A campaign that is open, as the people who animate it see it from afar.</summary>
public sealed record RunningCampaign(
    string Cooperation, string Slug, int Number, string Title, DateOnly Deadline, int Invited, int Finished);

/// <summary>On the home page of those who animate: the diagnoses that are open, the most pressing first.</summary>
internal sealed class RunningPanel(RouagesDb db, CooperationFinder cooperations, TimeProvider clock) : IHomePanel
{
    private const int Most = 5;

    public int Order => Band.Waiting + 2;

    public Func<RenderFragment?>? Ask(ClaimsPrincipal reader, QueryBatch batch)
    {
        if (reader.FindPersonId() is not { } person) return null;
        var held = cooperations.WhereHeld(person, Right.OpenCampaign);
        var running = batch.Add((
            from campaign in db.Set<Campaign>().AsNoTracking()
            where campaign.Closed == null && held.Contains(campaign.CooperationId)
            join cooperation in db.Set<Cooperation>() on campaign.CooperationId equals cooperation.Id
            orderby campaign.Deadline, campaign.Id
            select new RunningCampaign(
                cooperation.Name, cooperation.Slug, campaign.Number, campaign.Title, campaign.Deadline,
                db.Set<Respondent>().Count(respondent => respondent.CampaignId == campaign.Id),
                db.Set<Respondent>().Count(respondent => respondent.CampaignId == campaign.Id && respondent.FinishedAt != null)))
                    .Take(Most));
        return () => running.Rows.Count == 0 ? null : tree =>
        {
            tree.OpenComponent<RunningList>(0);
            tree.AddComponentParameter(1, nameof(RunningList.Running), running.Rows);
            tree.AddComponentParameter(2, nameof(RunningList.Today), Paris.Day(clock.GetUtcNow()));
            tree.CloseComponent();
        };
    }
}
