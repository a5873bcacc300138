using Rouages.Cooperations.Domain;
using Rouages.Mail;
using Rouages.Web;

namespace Rouages.Cooperations.Inviting;

/// <summary>What invitations say by mail.</summary>
internal static class InvitationLetters
{
    /// <summary>What letters about an invitation are found by.</summary>
    public const string Kind = "invitation";

    public static Posting To(Invitation invitation, Func<Words, MailMessage> write) =>
        new(Addressee.Typed(invitation.Email!, Words.English ? "en" : "fr"), write, new(Kind, invitation.Id));

    /// <summary>The letter that brings an invitation into a cooperation, in the name of whoever invites.</summary>
    public static Posting Into(CooperationPlace place, Invitation invitation, string token) =>
        To(invitation, T => Cooperation(T, place.Seat!.PersonName, place.Seat.OrganisationName, place.Name, token));

    public static MailMessage Mandate(Words T, string from, string organisation, string token) => new(
        T["{0} vous propose d’agir au nom de {1}", from, organisation],
        [
            T["Bonjour,"],
            T["{0} vous propose un mandat pour {1} sur Rouages : avec votre propre compte, vous pourrez agir en son nom.", from,
                organisation],
            T["Cette invitation sert une fois, pendant trente jours. Vous pouvez aussi la décliner."],
        ],
        new MailAction(T["Voir l’invitation"], $"/invitation/{token}"));

    private static MailMessage Cooperation(Words T, string from, string organisation, string cooperation, string token) => new(
        T["{0} vous invite dans « {1} »", organisation, cooperation],
        [
            T["Bonjour,"],
            T["{0}, pour {1}, invite votre organisation à rejoindre la coopération « {2} ».", from, organisation, cooperation],
            T["Vous pouvez regarder, accepter au nom d’une organisation, ou décliner. Entrer n’engage à rien, et partir est aussi simple."],
            T["Cette invitation sert une fois, pendant trente jours."],
        ],
        new MailAction(T["Voir l’invitation"], $"/invitation/{token}"));
}
