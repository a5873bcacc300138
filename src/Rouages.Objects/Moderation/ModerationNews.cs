using Rouages.Mail;
using Rouages.Objects.Comments;
using Rouages.Objects.Notifications;
using Rouages.Web;

namespace Rouages.Objects.Moderation;

/// <summary>Tells a decision to whoever wrote and to whoever reported.</summary>
internal sealed class ModerationNews(Notify notify, Mailer mailer)
{
    public const string Decision = "moderation", Report = "report";

    /// <summary>
    /// In the transaction that saves the decision on these reports of one object. The author is told when something changed for them.
    /// </summary>
    public async Task Tell(IReadOnlyList<Report> reports, Guid? author, string answer, CancellationToken ct)
    {
        if (author is { } writer)
            await notify.Tell([writer], reports[0].On, Decision, (Words T) => (reports[0].Decision, reports[0].On.Kind) switch
            {
                (ReportDecision.Hidden, CommentKind.Word) => T["Votre commentaire a été masqué : {0}", answer],
                (ReportDecision.Hidden, _) => T["Ce que vous avez écrit a été masqué : {0}", answer],
                (_, CommentKind.Word) => T["Votre commentaire est montré de nouveau : {0}", answer],
                _ => T["Ce que vous avez écrit est montré de nouveau : {0}", answer],
            }, ct);
        foreach (var report in reports) await TellReporter(report, answer, ct);
    }

    // A visitor's address is forgotten with the letter. Who answers their own report knows the answer.
    private async Task TellReporter(Report report, string answer, CancellationToken ct)
    {
        if (report.PersonId is { } person && person != report.Decided?.Person)
            await notify.Tell([person], new(ReportKind.Word, report.Id), Decision, (Words T) =>
                T["Votre signalement a une réponse : {0}", answer], ct);
        if (report.Email is not { } email) return;
        var letter =
            new Posting(Addressee.Typed(email, report.Language), T =>
                Compose(T, report, answer), new MailSource(ReportKind.Word, report.Id));
        // An address that received too much today waits for nothing: the moderator sees that no letter left.
        if (await mailer.Post(letter, new(), ct) is null) report.Email = null;
    }

    private static MailMessage Compose(Words T, Report report, string answer) => new(T["Votre signalement a une réponse"],
    [
        T["Vous avez signalé quelque chose le {0} : {1}.", T.Date(report.At), T.Label(report.Reason)],
        T["Décision : {0}.", T.Label(report.Decision!.Value)], T["Raison donnée : {0}", answer],
        T["Votre adresse est maintenant effacée de ce signalement."],
    ]);
}
