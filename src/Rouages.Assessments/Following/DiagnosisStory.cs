using Rouages.Assessments.Domain;
using Rouages.Cooperations;
using Rouages.Cooperations.Contributions;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Following;

/// <summary>What diagnoses add to the story of a cooperation: it opened one, it closed one.</summary>
internal sealed class DiagnosisStory(Words T) : IStory
{
    private const string Opened = "campaign-opened";
    private const string Closed = "campaign-closed";
    private const string Title = "title";

    public static JournalEntry OpenedBy(Campaign campaign) => Entry(campaign, Opened, campaign.Opened);

    public static JournalEntry ClosedBy(Campaign campaign, Act act) => Entry(campaign, Closed, act);

    public string? Tell(JournalLine line) => line.Kind switch
    {
        Opened => T["Le diagnostic « {0} » s’est ouvert.", line.Detail.GetValueOrDefault(Title, "")],
        Closed => T["Le diagnostic « {0} » est clos.", line.Detail.GetValueOrDefault(Title, "")],
        _ => null,
    };

    private static JournalEntry Entry(Campaign campaign, string kind, Act act) => Journal.Entry(act, campaign.CooperationId, kind, campaign.Id, (Title, campaign.Title));
}
