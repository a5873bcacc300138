using Rouages.Cooperations;
using Rouages.Mail;
using Rouages.Web;

namespace Rouages.Objects.Notifications;

/// <summary>
/// What a request to take part and its answer say by mail. No verb agrees with a name: a name may be of one or of several.
/// </summary>
internal static class MembershipLetters
{
    /// <summary>To those who answer: who asks, for whom, in which words, and where one answers.</summary>
    public static MailMessage Request(Words T, AskedMembership asked, string reader)
    {
        var (person, cooperation) = (asked.By.PersonName, asked.Cooperation);
        return new(
            asked.Organisation is { } named ? T["Demande d’entrée dans « {0} » : {1}", cooperation, named]
                : T["Demande d’entrée dans « {0} »", cooperation],
            [
                T["Bonjour {0},", reader],
                asked.Organisation is { } organisation
                    ? T["{0} voudrait participer à « {1} », au nom de {2}.", person, cooperation, organisation]
                    : T["{0} voudrait participer à « {1} », en son nom.", person, cooperation],
                .. Quoted(T["{0} vous écrit :", person], asked.Words),
                T["C’est à vous de répondre : vous pouvez accueillir en un clic, ou refuser en disant pourquoi, si vous le souhaitez."],
            ],
            new MailAction(T["Voir la demande"], $"{asked.Home}/collectif#m{asked.Id:N}"));
    }

    /// <summary>To those who asked: they take part, and what that opens.</summary>
    public static MailMessage Welcome(Words T, AskedMembership asked, string reader) => new(
        T["Bienvenue dans « {0} »", asked.Cooperation],
        [
            T["Bonjour {0},", reader],
            asked.Organisation is { } organisation
                ? T["La demande faite au nom de {0} est acceptée : vous participez maintenant à « {1} ».", organisation, asked.Cooperation]
                : T["Votre demande est acceptée : vous participez maintenant à « {0} ».", asked.Cooperation],
            T["Vous pouvez désormais répondre aux diagnostics, proposer des actions, écrire avec les autres et prendre part aux ateliers."],
            T["Réponse donnée par {0}.", asked.By.FullName],
        ],
        new MailAction(T["Ouvrir la coopération"], asked.Home));

    /// <summary>To those who asked: they are not followed, why when a reason was given, and what stays possible.</summary>
    public static MailMessage Refusal(Words T, AskedMembership asked, string reader) => new(
        T["Réponse à votre demande : « {0} »", asked.Cooperation],
        [
            T["Bonjour {0},", reader],
            asked.Organisation is { } organisation
                ? T["Merci d’avoir demandé, au nom de {0}, à participer à « {1} ». Cette demande n’a pas été retenue.", organisation,
                    asked.Cooperation]
                : T["Merci d’avoir demandé à participer à « {0} ». Votre demande n’a pas été retenue.", asked.Cooperation],
            .. Quoted(T["La raison donnée par {0} :", asked.By.FullName], asked.Reason),
            Remains(T, asked),
        ],
        !asked.IsOut || asked.IsPublic ? new MailAction(T["Voir la coopération"], asked.Home) : null);

    private static string Remains(Words T, AskedMembership asked) =>
        !asked.IsOut ? T["Vous pouvez toujours venir voir, suivre ce qui s’y passe, et redemander quand vous voudrez."]
        : asked.IsPublic ? T["Vous ne voyez plus l’intérieur de la coopération, mais sa page publique vous reste ouverte."]
        : T["La coopération n’a pas de page publique : vous pourrez y revenir sur invitation."];

    private static IEnumerable<string> Quoted(string introduction, string? text) =>
        text is null ? [] : [introduction, .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
