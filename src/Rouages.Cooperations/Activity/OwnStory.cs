using Rouages.Cooperations.Contributions;
using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Cooperations;

/// <summary>What the directory tells of what it wrote.</summary>
internal sealed class OwnStory(Words T) : IStory
{
    public string? Tell(JournalLine line) => line.Kind switch
    {
        JournalKinds.CooperationCreated => T["La coopération est née."],
        JournalKinds.CooperationEdited => T["La page a été mise à jour."],
        JournalKinds.CooperationPublished => T["La page est devenue publique."],
        JournalKinds.CooperationWithdrawn => T["La page est redevenue privée."],
        JournalKinds.CooperationClosed => T["La coopération a été fermée."],
        JournalKinds.CooperationReopened => T["La coopération a été rouverte."],
        JournalKinds.DoorOpened => T["La porte s’est ouverte aux organisations curieuses."],
        JournalKinds.DoorShut => T["On entre désormais sur invitation."],
        JournalKinds.MemberJoined => T["{0} est entrée dans le collectif.", Of(line, "organisation")],
        JournalKinds.MemberPlaced => T["{0} : {1}, {2}.", Of(line, "organisation"), Role(line), Engagement(line)],
        JournalKinds.MemberAsked => T["{0} souhaite participer.", Of(line, "organisation")],
        JournalKinds.MemberLeft => T["{0} est partie.", Of(line, "organisation")],
        JournalKinds.Invited => line.Detail.ContainsKey("link") ? T["Un lien d’invitation a été ouvert."] : T["Une invitation est partie."],
        JournalKinds.InvitationRevoked => T["Une invitation a été retirée."],
        JournalKinds.InvitationDeclined => T["Une invitation a été déclinée."],
        _ => null,
    };

    private static string Of(JournalLine line, string key) => line.Detail.GetValueOrDefault(key, "");

    private string Role(JournalLine line) => T.Label(Enum.TryParse<MemberRole>(Of(line, "role"), out var role) ? role : MemberRole.Member).ToLowerInvariant();

    private string Engagement(JournalLine line) =>
        T.Label(Enum.TryParse<Engagement>(Of(line, "engagement"), out var engagement) ? engagement : Domain.Engagement.Curious).ToLowerInvariant();
}
