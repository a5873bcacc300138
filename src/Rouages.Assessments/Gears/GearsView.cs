using Microsoft.AspNetCore.Components;
using Rouages.Assessments.Domain;
using Rouages.Contracts.Steering;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Gears;

/// <summary>The gears of one closed campaign.</summary>
/// <param name="Place">The cooperation.</param>
/// <param name="Diagnosis">The campaign, read.</param>
/// <param name="Headline">What it says in one sentence, and why.</param>
/// <param name="Recommendations">What could be done, the most useful first.</param>
/// <param name="Campaigns">All campaigns of the cooperation that this person may know of, the last one first.</param>
/// <param name="Comparison">With the diagnosis before, when both were made on one version.</param>
/// <param name="Plan">Where one adds an action; null for whoever may not.</param>
/// <param name="Planned">Origins already in the plan.</param>
public sealed record GearsView(
    CooperationPlace Place, Diagnosis Diagnosis, Headline Headline, IReadOnlyList<AdvisedAction> Recommendations,
    IReadOnlyList<CampaignLine> Campaigns, Comparison? Comparison, IPlan? Plan, IReadOnlySet<Origin> Planned) : View<GearsPage>
{
    /// <summary>Members see the spread and the plan; visitors only what was published.</summary>
    public bool IsInside => Place.Allows(Right.SeeGroupResult);

    /// <summary>What the other modules show beside, to members.</summary>
    public IReadOnlyList<RenderFragment> Panels { get; init; } = [];

    /// <summary>Prepares the workshop where the group looks at this diagnosis; null without workshops, or for an older one.</summary>
    public RenderFragment? Gather { get; init; }

    /// <summary>How organisations come and leave, for members; null for visitors.</summary>
    public Involvement? Involvement { get; init; }

    /// <summary>Points of debate that the group has not looked at yet.</summary>
    public int Waiting => Diagnosis.Stages.Count(stage => stage is { IsDebate: true, IsLookedAt: false });

    public bool MayChooseMovement => Place.Allows(Right.SettleGroupValue);

    public string Home => $"/cooperations/{Place.Slug}/rouages";
    public string Here => $"{Home}/{Diagnosis.Campaign.Number}";

    public CampaignLine? Running => Campaigns.FirstOrDefault(campaign => campaign.ClosedAt is null);
    public CampaignLine? Before =>
        Campaigns.FirstOrDefault(campaign => campaign.ClosedAt is not null && campaign.Number < Diagnosis.Campaign.Number);
}

/// <summary>Before the first diagnosis: what it is, one example, one button.</summary>
public sealed record FirstGearsView(CooperationPlace Place, CampaignLine? Running) : View<FirstGearsPage>;
