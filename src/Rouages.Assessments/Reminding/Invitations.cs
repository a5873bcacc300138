using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Answering;
using Rouages.Assessments.Domain;
using Rouages.Commons;
using Rouages.Mail;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Assessments.Reminding;

/// <summary>Letters with a personal link. They leave with the act that caused them: nothing is saved here.</summary>
internal sealed class Invitations(RouagesDb db, Mailer mailer, DiagnosisNews news)
{
    /// <summary>What letters to a respondent are found by.</summary>
    public const string Kind = "respondent";

    /// <summary>Adds respondents to a campaign and writes to those who have an address.</summary>
    /// <returns>Why the letters may not leave: then nobody must be saved.</returns>
    public async Task<Refusal?> Invite(
        Campaign campaign, string cooperation, IReadOnlyList<Guest> guests, Guid? by, DateTimeOffset now, CancellationToken ct)
    {
        var respondents = guests.Select(guest => Respondent.Invite(campaign.Id, guest, now, Words.English ? "en" : "fr")).ToList();
        db.AddRange(respondents);
        var addressees = await db.AddresseesOf(respondents, ct);
        var reached = respondents.Where(respondent => addressees.ContainsKey(respondent.Id)).ToList();
        foreach (var respondent in reached) respondent.InvitedAt = now;
        var wanted = await news.Ask(DiagnosisNews.Opened, campaign, cooperation, reached, ct);
        return await mailer.Post(
            [.. reached.Where(respondent => Wants(respondent, wanted)).Select(
                respondent =>
                    Letter(respondent, addressees, wanted,
                        Invitation(campaign, cooperation, addressees[respondent.Id].Name, NewLink(respondent, now))))],
            new(by, campaign.CooperationId), ct);
    }

    /// <summary>
    /// Invites anew, at another address and with a new link, somebody who has not begun; the links of the former one open nothing
    /// any more.
    /// </summary>
    /// <returns>Why no letter may leave: then nothing must be saved.</returns>
    public async Task<Refusal?> InviteAt(
        EmailAddress address, Campaign campaign, string cooperation, Respondent respondent, Guid? by, DateTimeOffset now,
        CancellationToken ct)
    {
        if (respondent.MoveTo(address, now) is { } refusal) return refusal;
        db.RemoveRange(await db.Set<PersonalLink>().Where(link => link.RespondentId == respondent.Id)
            .OrderBy(link => link.CreatedAt).Take(Campaign.MostRespondents).ToListAsync(ct));
        var addressees = await db.AddresseesOf([respondent], ct);
        return await mailer.Post(
            Letter(respondent, addressees, new Dictionary<Guid, string>(),
                Invitation(campaign, cooperation, respondent.Name, NewLink(respondent, now))),
            new(by, campaign.CooperationId), ct);
    }

    /// <summary>Writes again, with a further link: the one on the person's phone keeps working.</summary>
    /// <returns>How many letters were posted, or why none may leave: then nothing must be saved.</returns>
    public async Task<Outcome<int>> Remind(
        Campaign campaign, string cooperation, IReadOnlyList<Respondent> respondents, Guid? by, DateTimeOffset now, CancellationToken ct)
    {
        var addressees = await db.AddresseesOf(respondents, ct);
        var due = respondents.Where(respondent => respondent.MayBeReminded(now) && addressees.ContainsKey(respondent.Id)).ToList();
        await DropOldestLinks(due, ct);
        foreach (var respondent in due) respondent.RemindedAt = now;
        var wanted = await news.Ask(DiagnosisNews.Reminder, campaign, cooperation, due, ct);
        var refused = await mailer.Post(
            [.. due.Where(respondent => Wants(respondent, wanted)).Select(respondent =>
                Letter(respondent, addressees, wanted,
                    Reminder(campaign, cooperation, addressees[respondent.Id].Name, NewLink(respondent, now))))],
            new(by, campaign.CooperationId), ct);
        return refused is null ? due.Count : refused;
    }

    // Without an account nobody can have chosen otherwise.
    private static bool Wants(Respondent respondent, IReadOnlyDictionary<Guid, string> wanted) =>
        respondent.PersonId is not { } person || wanted.ContainsKey(person);

    private static Posting Letter(
        Respondent respondent, Dictionary<Guid, Addressee> addressees, IReadOnlyDictionary<Guid, string> wanted,
        Func<Words, MailMessage> write) =>
        new(addressees[respondent.Id],
            T => write(T) with { Unsubscribe = respondent.PersonId is { } person ? wanted.GetValueOrDefault(person) : null },
            new(Kind, respondent.Id));

    private string NewLink(Respondent respondent, DateTimeOffset now)
    {
        var (link, token) = PersonalLink.For(respondent.Id, now);
        db.Add(link);
        return PersonalLinkEndpoint.AddressOf(token);
    }

    private async Task DropOldestLinks(IReadOnlyList<Respondent> respondents, CancellationToken ct)
    {
        var ids = respondents.Select(respondent => respondent.Id).ToList();
        var links = await db.Set<PersonalLink>().Where(link => ids.Contains(link.RespondentId)).OrderBy(link => link.CreatedAt)
            .Take(Campaign.MostRespondents * PersonalLink.MostPerRespondent).ToListAsync(ct);
        foreach (var own in links.GroupBy(link => link.RespondentId))
            db.RemoveRange(own.SkipLast(PersonalLink.MostPerRespondent - 1));
    }

    private static Func<Words, MailMessage> Invitation(Campaign campaign, string cooperation, string? name, string link) => (Words T) =>
        new MailMessage(
        T["{0} : où en est la coopération, selon vous ?", cooperation],
        [
            T["Bonjour {0},", name],
            Asks(T, campaign, cooperation),
            .. (campaign.Message ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            T["Ce lien est personnel : il ouvre vos réponses, sans compte ni mot de passe. Ne le transférez pas."],
        ],
        new MailAction(T["Répondre"], link));

    private static string Asks(Words T, Campaign campaign, string cooperation) => campaign.JudgementsOnly
        ? T["{0} ouvre « {1} ». Chaque personne répond de son côté, en un quart d’heure, jusqu’au {2} ; le groupe en parle ensuite.",
            cooperation, campaign.Title, T.Date(campaign.Deadline)]
        : T["{0} ouvre « {1} ». Chaque personne répond de son côté, en 15 à 30 minutes, jusqu’au {2} ; le groupe en parle ensuite.",
            cooperation, campaign.Title, T.Date(campaign.Deadline)];

    private static Func<Words, MailMessage> Reminder(Campaign campaign, string cooperation, string? name, string link) => (Words T) =>
        new MailMessage(
        T["{0} attend votre réponse", cooperation],
        [
            T["Bonjour {0},", name],
            T["« {0} » est ouvert jusqu’au {1}, et il manque encore votre avis. Ce que vous avez déjà répondu vous attend.", campaign.Title,
                T.Date(campaign.Deadline)],
            T["Ce lien est personnel : il ouvre vos réponses, sans compte ni mot de passe. Ne le transférez pas."],
        ],
        new MailAction(T["Continuer"], link));
}
