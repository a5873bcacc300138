using System.Globalization;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Importing;
using Rouages.Web;

namespace Rouages.Cooperations;

/// <summary>What the directory tells of what it wrote.</summary>
internal sealed class CooperationActivityText(Words T) : IActivityText
{
    public string? Tell(ActivityLine line) => line.Kind switch
    {
        ActivityKinds.CooperationCreated => T["La coopération est née."],
        ActivityKinds.CooperationEdited => T["La page a été mise à jour."],
        ActivityKinds.CooperationPublished => T["La page est devenue publique."],
        ActivityKinds.CooperationWithdrawn => T["La page est redevenue privée."],
        ActivityKinds.CooperationClosed => T["La coopération a été fermée."],
        ActivityKinds.CooperationReopened => T["La coopération a été rouverte."],
        ActivityKinds.DoorOpened => T["La porte s’est ouverte aux organisations curieuses."],
        ActivityKinds.DoorShut => T["On entre désormais sur invitation."],
        ActivityKinds.VoicesSet => T["Le compte des voix des habitantes et des habitants a changé."],
        ActivityKinds.MemberJoined => T["Nouveau membre : {0}.", Of(line, "organisation")],
        ActivityKinds.MemberPlaced => T["{0} : {1}, {2}.", Of(line, "organisation"), Role(line), Engagement(line)],
        ActivityKinds.MemberAsked => T["Demande d’entrée : {0}.", Of(line, "organisation")],
        ActivityKinds.MemberDeclined => line.Detail.ContainsKey("organisation")
            ? T["Demande d’entrée non retenue : {0}.", Of(line, "organisation")] : T["Demande d’entrée non retenue."],
        ActivityKinds.MemberLeft => T["Départ : {0}.", Of(line, "organisation")],
        ActivityKinds.Invited => Invited(line),
        ActivityKinds.InvitationsReminded => T.Count(Counted(line), "{0} invitation relancée.", "{0} invitations relancées."),
        ActivityKinds.LinkRenewed => T["Un lien d’invitation a été refait ; l’ancien n’ouvre plus rien."],
        ActivityKinds.MembersImported => T.Count(ImportText.Counts(line.Detail).Invited,
            "{0} invitation est partie depuis un tableau.", "{0} invitations sont parties depuis un tableau."),
        ActivityKinds.MembersImportUndone => T.Count(ImportText.Counts(line.Detail).Invited,
            "{0} invitation envoyée depuis un tableau a été retirée.", "{0} invitations envoyées depuis un tableau ont été retirées."),
        ActivityKinds.InvitationRevoked => T["Une invitation a été retirée."],
        ActivityKinds.InvitationDeclined => T["Une invitation a été déclinée."],
        _ => null,
    };

    private string Invited(ActivityLine line) =>
        line.Detail.ContainsKey("link") ? T["Un lien d’invitation a été créé."]
        : line.Detail.ContainsKey("count") ? T.Count(Counted(line), "{0} invitation envoyée.", "{0} invitations envoyées.")
        : line.Detail.ContainsKey("organisation") ? T["Invitation envoyée à {0}.", Of(line, "organisation")] : T["Invitation envoyée."];

    private static int Counted(ActivityLine line) =>
        int.TryParse(Of(line, "count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    private static string Of(ActivityLine line, string key) => line.Detail.GetValueOrDefault(key, "");

    private string Role(ActivityLine line) =>
        T.Label(Enum.TryParse<MemberRole>(Of(line, "role"), out var role) ? role : MemberRole.Member).ToLowerInvariant();

    private string Engagement(ActivityLine line) =>
        T.Label(Enum.TryParse<Engagement>(Of(line, "engagement"), out var engagement) ? engagement : Domain.Engagement.Curious)
            .ToLowerInvariant();
}
