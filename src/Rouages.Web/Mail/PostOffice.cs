using System.Globalization;
using Rouages.Storage;

namespace Rouages.Web.Mail;

/// <summary>Takes letters. A letter leaves only if the act that caused it is saved: both are in the same <c>SaveChangesAsync</c>.</summary>
/// <remarks>
/// <c>post.Post(new Addressee(email, language, name), T => new Letter(subject, paragraphs, new LetterAction(label, path)))</c>, its sentences
/// said by the <c>T</c> that it is given, then <c>await db.SaveChangesAsync(ct)</c>.
/// </remarks>
public sealed class PostOffice(RouagesDb db, SiteAddress site, Words words, MailBell bell, TimeProvider clock)
{
    private bool _listening;

    /// <summary>Adds the letter to what will be saved.</summary>
    /// <param name="to">Who reads it, and in which language.</param>
    /// <param name="write">Writes it: called at once, with <c>T["…"]</c> in the reader's language.</param>
    public void Post(Addressee to, Func<Words, Letter> write)
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
        RingOnceSaved();
    }

    private (Letter, string Text, string Html) Render(Letter letter)
    {
        var language = Words.English ? "en" : "fr";
        var address = letter.Action is { } action ? site.Of(action.Path, language) : null;
        return (letter, LetterRendering.Text(letter, address, site.Of("/", language), words), LetterRendering.Html(letter, address, site.Of("/", language), words));
    }

    private void RingOnceSaved()
    {
        if (_listening) return;
        _listening = true;
        db.SavedChanges += (_, _) => bell.Ring();
    }

    private static string OneLine(string subject)
    {
        var line = string.Join(' ', subject.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return line.Length > Letter.LongestSubject ? line[..Letter.LongestSubject] : line;
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
