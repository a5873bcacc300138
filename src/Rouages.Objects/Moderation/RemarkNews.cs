using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Accounts.Domain;
using Rouages.Mail;
using Rouages.Objects.Notifications;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Moderation;

/// <summary>Tells the answer to whoever made a remark: on the site and as they chose, or once at the address that they left.</summary>
internal sealed class RemarkNews(RouagesDb db, Notify notify, Mailer mailer, ObjectKinds kinds)
{
    public const string Answered = "remark-answer";

    /// <summary>In the transaction that saves the answer. A visitor's address is forgotten with the letter.</summary>
    public async Task Tell(Report report, ClaimsPrincipal by, CancellationToken ct)
    {
        if (report.PersonId is { } person && person != by.FindPersonId())
        {
            var language = await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Language).SingleOrDefaultAsync(ct);
            var title = await Title(report, language, by, ct);
            await notify.Tell([person], new(ReportKind.Word, report.Id), Answered, (Words T) => report.Answer is { } answer
                ? T["Votre remarque sur « {0} » a une réponse : {1}", title, answer]
                : T["Votre remarque sur « {0} » a été lue", title], ct);
        }

        if (report.Email is not { } email) return;
        var card = await kinds.Card(report.On, by, ct);
        var said = await Title(report, report.Language, by, ct);
        var letter = new Posting(Addressee.Typed(email, report.Language), T => Compose(T, report, said, card?.Address),
            new MailSource(ReportKind.Word, report.Id));
        // An address that received too much today waits for nothing: the keeper sees that no letter left.
        if (await mailer.Post(letter, new(), ct) is null) report.Email = null;
    }

    // As its reader calls it. The culture of an async method stays inside of it.
    private async Task<string> Title(Report report, string? language, ClaimsPrincipal by, CancellationToken ct)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "fr-FR");
        return (await kinds.Card(report.On, by, ct))?.Title ?? "";
    }

    private static MailMessage Compose(Words T, Report report, string title, string? address) => new(
        report.Answer is null ? T["Votre remarque a été lue"] : T["Votre remarque a une réponse"],
        [
            // Nobody proved that this address is theirs: what was typed beside it is not sent there.
            T["Le {0}, vous avez fait une remarque sur « {1} ».", T.Date(report.At), title],
            .. report.Answer is { } answer ? [T["La réponse :"], .. Paragraphs(answer)]
                : new[] { T["Elle a été lue par les personnes qui tiennent ce texte. Merci."] },
            T["Votre adresse est maintenant effacée de cette remarque."],
        ],
        address is null ? null : new MailAction(T["Lire la fiche"], address));

    private static string[] Paragraphs(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
