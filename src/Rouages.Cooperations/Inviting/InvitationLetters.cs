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
        To(invitation, T => Cooperation(T, place, invitation, token,
            T["Invitation à rejoindre « {0} », de la part de {1}", place.Name, place.Seat!.FullName]));

    /// <summary>The same, to whoever has not answered; the link of the first letter opens nothing any more.</summary>
    public static Posting Again(CooperationPlace place, Invitation invitation, string token) =>
        To(invitation, T => Cooperation(T, place, invitation, token,
            T["Rappel : invitation à rejoindre « {0} », de la part de {1}", place.Name, place.Seat!.FullName]));

    public static MailMessage Mandate(Words T, string from, string organisation, string token) => new(
        T["{0} vous propose d’agir au nom de {1}", from, organisation],
        [
            T["Bonjour,"],
            T["{0} vous propose un mandat pour {1} sur Rouages : avec votre propre compte, vous pourrez agir en son nom.", from,
                organisation],
            T["Cette invitation sert une fois, pendant trente jours. Vous pouvez aussi la décliner."],
        ],
        new MailAction(T["Voir l’invitation"], $"/invitation/{token}"));

    private static MailMessage Cooperation(Words T, CooperationPlace place, Invitation invitation, string token, string subject) => new(
        subject,
        [
            invitation.ExpectedPerson is { } called ? T["Bonjour {0},", called] : T["Bonjour,"],
            T["{0} vous invite à rejoindre la coopération « {1} ».", place.Seat!.FullName, place.Name],
            .. Said(T, place.Seat.PersonName, invitation.Message),
            T["Vous pouvez regarder, accepter ou décliner. Entrer n’engage à rien, et partir est aussi simple."],
            T["Ce lien est le vôtre : il sert une fois, pendant trente jours, et vous n’aurez pas d’autre courriel à confirmer."],
        ],
        new MailAction(T["Voir l’invitation"], $"/invitation/{token}"));

    private static IEnumerable<string> Said(Words T, string from, string? message) =>
        message is null ? [] : [T["{0} vous écrit :", from], .. message.Split('\n').Where(line => line.Trim().Length > 0)];
}
