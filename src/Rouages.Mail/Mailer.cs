using System.Globalization;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Mail;

/// <summary>Takes letters. A letter leaves only if the act that caused it is saved: both are in the same <c>SaveChangesAsync</c>.</summary>
/// <remarks>
/// <c>await mailer.Post(new(Addressee.Account(…), T => new MailMessage(subject, paragraphs, new MailAction(label, path))), cause, ct)</c>,
/// its sentences said by the <c>T</c> that it is given, then <c>await db.SaveChangesAsync(ct)</c>.
/// </remarks>
public sealed class Mailer(
    RouagesDb db, SiteAddress site, Words words, ComponentWriter writer, MailAllowance allowance, MailSignal signal, TimeProvider clock)
{
    private bool _listening;

    /// <summary>Adds a letter to what will be saved.</summary>
    /// <returns>Why it may not leave (too many letters to addresses that somebody typed): then nothing is added.</returns>
    public Task<Refusal?> Post(Posting letter, MailCause cause, CancellationToken ct) => Post([letter], cause, ct);

    /// <summary>Adds letters to what will be saved: all of them or none.</summary>
    /// <returns>Why they may not leave (too many letters to addresses that somebody typed): then nothing is added.</returns>
    public async Task<Refusal?> Post(IReadOnlyList<Posting> letters, MailCause cause, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(letters);
        ArgumentNullException.ThrowIfNull(cause);
        if (await allowance.Take([.. letters.Where(letter => letter.To.IsTyped).Select(letter => letter.To.Email)], cause,
            ct) is { } refusal) return refusal;
        foreach (var letter in letters) db.Add(await Write(letter, cause));
        SignalOnceSaved();
        return null;
    }

    // The culture of an async method stays inside of it.
    private async Task<OutgoingMail> Write(Posting letter, MailCause cause)
    {
        var (to, now) = (letter.To, clock.GetUtcNow());
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(to.Language == "en" ? "en-GB" : "fr-FR");
        var message = MessageText.Tamed(letter.Write(words));
        var stop = message.Unsubscribe is { } path ? site.Of(path, to.Language) : null;
        var address = message.Action is { } action ? site.Of(action.Path, to.Language) : null;
        var view = new MessageView(message, address, site.Of("/", to.Language), stop);
        return new OutgoingMail
        {
            Id = Guid.CreateVersion7(now), To = to.Email, Name = to.Name, Language = to.Language, PostedAt = now, NextAt = now,
            Subject = message.Subject, Text = MessageText.Of(view, words), Html = await writer.Write(view),
            Unsubscribe = stop, LeavesNoTrace = message.LeavesNoTrace,
            Person = to.Person, PostedBy = cause.Person, SourceKind = letter.Source?.Kind, SourceId = letter.Source?.Id,
        };
    }

    private void SignalOnceSaved()
    {
        if (_listening) return;
        _listening = true;
        db.SavedChanges += (_, _) => signal.Raise();
    }
}
