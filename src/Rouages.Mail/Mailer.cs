using System.Globalization;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Mail;

/// <summary>Takes letters. A letter leaves only if the act that caused it is saved: both are in the same <c>SaveChangesAsync</c>.</summary>
/// <remarks>
/// <c>mailer.Post(new Addressee(email, language, name), T => new MailMessage(subject, paragraphs, new MailAction(label, path)))</c>, its sentences
/// said by the <c>T</c> that it is given, then <c>await db.SaveChangesAsync(ct)</c>.
/// </remarks>
public sealed class Mailer(RouagesDb db, SiteAddress site, Words words, MailSignal signal, TimeProvider clock)
{
    private bool _listening;

    /// <summary>Adds the letter to what will be saved.</summary>
    /// <param name="to">Who reads it, and in which language.</param>
    /// <param name="write">Writes it: called at once, with <c>T["…"]</c> in the reader's language.</param>
    public void Post(Addressee to, Func<Words, MailMessage> write)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(write);
        var now = clock.GetUtcNow();
        var (letter, text, html) = InLanguage(to.Language, () => Render(write(words)));
        db.Add(new OutgoingMail
        {
            Id = Guid.CreateVersion7(now), To = to.Email, Name = to.Name, Language = to.Language, PostedAt = now, NextAt = now,
            Subject = OneLine(letter.Subject), Text = text, Html = html, Unsubscribe = letter.Unsubscribe is { } path ? site.Of(path, to.Language) : null,
        });
        SignalOnceSaved();
    }

    private (MailMessage, string Text, string Html) Render(MailMessage letter)
    {
        var language = Words.English ? "en" : "fr";
        var address = letter.Action is { } action ? site.Of(action.Path, language) : null;
        return (letter, MessageRendering.Text(letter, address, site.Of("/", language), words), MessageRendering.Html(letter, address, site.Of("/", language), words));
    }

    private void SignalOnceSaved()
    {
        if (_listening) return;
        _listening = true;
        db.SavedChanges += (_, _) => signal.Raise();
    }

    private static string OneLine(string subject)
    {
        var line = string.Join(' ', subject.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return line.Length > MailMessage.LongestSubject ? line[..MailMessage.LongestSubject] : line;
    }

    private static T InLanguage<T>(string language, Func<T> act)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "fr-FR");
            return act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
