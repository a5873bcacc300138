using Rouages.Cooperations;
using Rouages.Objects.Kinds;
using Rouages.Web;

namespace Rouages.Objects.Notifications;

/// <summary>Tells who invited that somebody accepted.</summary>
internal sealed class InvitationNews(Notify notify) : IInvitationNews
{
    public const string Accepted = "invitation";

    Task IInvitationNews.Accepted(AcceptedInvitation accepted, CancellationToken ct) => accepted.CooperationId is { } cooperation
        ? notify.Tell([accepted.Host], new(CooperationKind.Word, cooperation), Accepted,
            (Words T) => T["Invitation acceptée dans « {1} » : {0}", accepted.Entered, accepted.Into], ct)
        : notify.Tell([accepted.Host], new(OrganisationKind.Word, accepted.OrganisationId!.Value), Accepted,
            (Words T) => T["Invitation acceptée : une personne de plus agit au nom de {0}", accepted.Into], ct);
}
