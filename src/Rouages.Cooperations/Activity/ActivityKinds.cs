namespace Rouages.Cooperations;

/// <summary>What the directory writes in the activity log.</summary>
internal static class ActivityKinds
{
    public const string CooperationCreated = "cooperation-created";
    public const string CooperationEdited = "cooperation-edited";
    public const string CooperationPublished = "cooperation-published";
    public const string CooperationWithdrawn = "cooperation-withdrawn";
    public const string CooperationClosed = "cooperation-closed";
    public const string CooperationReopened = "cooperation-reopened";
    public const string DoorOpened = "door-opened";
    public const string DoorShut = "door-shut";
    public const string VoicesSet = "voices-set";
    public const string MemberJoined = "member-joined";
    public const string MemberPlaced = "member-placed";
    public const string MemberAsked = "member-asked";
    public const string MemberDeclined = "member-declined";

    /// <summary>The words left with a request, for those who answer it: in the history of the place only.</summary>
    public const string MemberWords = "member" + ActivityLog.OfObject + "words";

    /// <summary>That somebody asks or was refused is for those who manage the members, and for whoever asked.</summary>
    public static readonly string[] OfRequests = [MemberAsked, MemberDeclined];
    public const string MemberLeft = "member-left";
    public const string Invited = "invited";
    public const string MembersImported = "members-imported";
    public const string MembersImportUndone = "members-import-undone";
    public const string InvitationsReminded = "invitations-reminded";
    public const string LinkRenewed = "link-renewed";
    public const string InvitationRevoked = "invitation-revoked";
    public const string InvitationDeclined = "invitation-declined";
    public const string OrganisationCreated = "organisation-created";
    public const string OrganisationEdited = "organisation-edited";
    public const string MandateGiven = "mandate-given";
    public const string MandateEnded = "mandate-ended";
}
