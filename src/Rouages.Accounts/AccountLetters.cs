using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Mail;
using Rouages.Web;

namespace Rouages.Accounts;

/// <summary>The letters about an account, each in the language of its person.</summary>
internal sealed class AccountLetters(Mailer mailer, Links links)
{
    /// <summary>Confirms one sign-up: what it said travels in the link.</summary>
    internal Task<Refusal?> PostConfirmation(Person person, SealedSignUp signUp, string retour, CancellationToken ct) =>
        Post(Addressee.Typed(person.Email!, signUp.Language, signUp.Name, person.Id), (Words T) => new MailMessage(
        T["Confirmez votre adresse"],
        [
            T["Bonjour {0},", signUp.Name],
            T["Vous avez créé un compte sur Rouages avec cette adresse. Il reste à confirmer qu’elle est bien à vous ; ce lien est valable trois jours."],
            T["Si ce n’était pas vous, ne faites rien : sans confirmation, personne ne peut se servir de ce compte."],
        ],
        new MailAction(T["Confirmer mon adresse"], Confirmation(person, person.Email!, retour, signUp))), new(), ct);

    internal Task<Refusal?> PostAlreadyThere(Person person, MailCause cause, CancellationToken ct) =>
        Post(Typed(person, person.Email!), (Words T) => new MailMessage(
        T["Vous avez déjà un compte"],
        [
            T["Bonjour {0},", person.DisplayName],
            T["Quelqu’un, sans doute vous, vient de s’inscrire sur Rouages avec cette adresse. Elle a déjà un compte : connectez-vous simplement."],
            T["Mot de passe oublié ? La page de connexion permet d’en choisir un nouveau."],
        ],
        new MailAction(T["Me connecter"], Routes.SignIn)), cause, ct);

    internal Task<Refusal?> PostReset(Person person, string retour, CancellationToken ct) =>
        Post(Own(person, person.Email!), (Words T) => new MailMessage(
        T["Choisissez un nouveau mot de passe"],
        [
            T["Bonjour {0},", person.DisplayName],
            T["Vous avez demandé à changer votre mot de passe. Ce lien sert une seule fois et reste valable deux heures."],
            T["Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même."],
        ],
        new MailAction(T["Choisir un nouveau mot de passe"],
            $"/mot-de-passe/nouveau?jeton={links.Seal(LinkPurpose.ResetPassword, person, person.Email!)}{Return.Query(retour).Replace('?', '&')}")), new(), ct);

    internal Task<Refusal?> PostNewAddress(Person person, string email, CancellationToken ct) =>
        Post(Typed(person, email), (Words T) => new MailMessage(
        T["Confirmez votre nouvelle adresse"],
        [
            T["Bonjour {0},", person.DisplayName],
            T["Vous voulez vous connecter à Rouages avec cette adresse. Confirmez qu’elle est bien à vous ; ce lien est valable trois jours."],
            T["Tant qu’elle n’est pas confirmée, votre ancienne adresse reste la bonne."],
        ],
        new MailAction(T["Confirmer mon adresse"], Confirmation(person, email, Routes.Account))), new(person.Id), ct);

    /// <summary>Said to the address of before, so that a stolen session cannot take an account in silence.</summary>
    internal Task<Refusal?> PostChanged(Person person, string email, Func<Words, string> what, CancellationToken ct) =>
        Post(Own(person, email), (Words T) => new MailMessage(
        T["Votre compte a changé"],
        [
            T["Bonjour {0},", person.DisplayName],
            what(T),
            T["Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : cela ferme toutes les sessions ouvertes."],
        ],
        new MailAction(T["Choisir un nouveau mot de passe"], "/mot-de-passe-oublie")), new(), ct);

    /// <summary>
    /// A link to sign in again, for whoever asked an operator: as a forgotten password or, before the address is confirmed, as the sign-up.
    /// </summary>
    internal Task<Refusal?> PostHelp(Person person, CancellationToken ct) => !person.EmailConfirmed
        ? PostConfirmation(person, SealedSignUp.Of(person.DisplayName, person.Language, person.PasswordHash), Return.Home, ct)
        : Post(Own(person, person.Email!), (Words T) => new MailMessage(
        T["Un lien pour vous reconnecter"],
        [
            T["Bonjour {0},", person.DisplayName],
            T["Une personne qui administre ce site vous envoie ce lien pour vous aider à vous reconnecter. Il sert une seule fois et reste valable deux heures."],
            T["Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même."],
        ],
        new MailAction(T["Choisir un nouveau mot de passe"],
            $"/mot-de-passe/nouveau?jeton={links.Seal(LinkPurpose.ResetPassword, person, person.Email!)}")), new(), ct);

    internal Task<Refusal?> PostBlocked(Person person, string reason, CancellationToken ct) =>
        Post(Own(person, person.Email!), (Words T) => new MailMessage(
        T["Votre compte est bloqué"],
        [
            T["Bonjour {0},", person.DisplayName],
            T["Une personne qui administre ce site a bloqué votre compte Rouages : il n’ouvre plus rien, et vos sessions sont fermées. Rien n’est effacé."],
            T["La raison donnée : {0}", reason],
            T["Si vous n’êtes pas d’accord, répondez par l’adresse que donnent les mentions du site."],
        ],
        new MailAction(T["Mentions et licences"], "/mentions")), new(), ct);

    internal Task<Refusal?> PostUnblocked(Person person, CancellationToken ct) =>
        Post(Own(person, person.Email!), (Words T) => new MailMessage(
        T["Votre compte s’ouvre de nouveau"],
        [
            T["Bonjour {0},", person.DisplayName],
            T["Votre compte Rouages n’est plus bloqué. Reconnectez-vous : tout y est comme avant. Les jetons pour programmes sont à recréer."],
        ],
        new MailAction(T["Me connecter"], Routes.SignIn)), new(), ct);

    /// <summary>The last letter. With a reason, an operator decided it.</summary>
    internal Task<Refusal?> PostErased(Person person, string? reason, CancellationToken ct) =>
        Post(Own(person, person.Email!), T => Farewell(T, person, reason) with { LeavesNoTrace = true }, new(), ct);

    private static MailMessage Farewell(Words T, Person person, string? reason) => new(
        T["Votre compte est effacé"],
        [
            T["Bonjour {0},", person.DisplayName],
            .. reason is null
                ? (string[])[T["Comme vous l’avez demandé, votre compte Rouages et vos données personnelles sont effacés. Ce courriel est le dernier."]]
                : [T["Une personne qui administre ce site a effacé votre compte Rouages et vos données personnelles. Ce courriel est le dernier."], T["La raison donnée : {0}", reason]],
        ]);

    private string Confirmation(Person person, string email, string retour, SealedSignUp? signUp = null) =>
        $"/confirmation?jeton={links.Seal(LinkPurpose.ConfirmEmail, person, email, signUp)}{Return.Query(retour).Replace('?', '&')}";

    private Task<Refusal?> Post(Addressee to, Func<Words, MailMessage> write, MailCause cause, CancellationToken ct) =>
        mailer.Post(new Posting(to, write), cause, ct);

    private static Addressee Own(Person person, string email) => Addressee.Account(person.Id, email, person.Language, person.DisplayName);

    private static Addressee Typed(Person person, string email) => Addressee.Typed(email, person.Language, person.DisplayName, person.Id);
}
