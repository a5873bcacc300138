using Rouages.Assessments.Domain;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Following;

/// <summary>What diagnoses add to the story of a cooperation: it opened one, it closed one.</summary>
internal sealed class DiagnosisActivityText(Words T) : IActivityText
{
    private const string Opened = "campaign-opened";
    private const string Closed = "campaign-closed";
    private const string Title = "title";

    public static ActivityEntry OpenedBy(Campaign campaign) => Entry(campaign, Opened, campaign.Opened);

    public static ActivityEntry ClosedBy(Campaign campaign, Act act) => Entry(campaign, Closed, act);

    public string? Tell(ActivityLine line) => line.Kind switch
    {
        Opened => T["Le diagnostic « {0} » s’est ouvert.", line.Detail.GetValueOrDefault(Title, "")],
        Closed => T["Le diagnostic « {0} » est clos.", line.Detail.GetValueOrDefault(Title, "")],
        _ => null,
    };

    private static ActivityEntry Entry(Campaign campaign, string kind, Act act) =>
        ActivityLog.Entry(act, campaign.CooperationId, kind, campaign.Id, (Title, campaign.Title));
}
