using Rouages.Web;

namespace Rouages.Mail;

/// <summary>A letter for the <see cref="Mailer"/>.</summary>
/// <param name="To">Who reads it, and in which language.</param>
/// <param name="Write">Writes it: called at once, with <c>T["…"]</c> in the reader's language.</param>
/// <param name="Source">What it is about, where a failure to deliver it shows; null when nobody looks for it.</param>
public sealed record Posting(Addressee To, Func<Words, MailMessage> Write, MailSource? Source = null);

/// <summary>What a letter is about: an invitation, a respondent.</summary>
/// <param name="Kind">Stable word, such as <c>invitation</c>.</param>
/// <param name="Id">Which one.</param>
public readonly record struct MailSource(string Kind, Guid Id)
{
    /// <summary>Longest <see cref="Kind"/>.</summary>
    public const int LongestKind = 40;
}

/// <summary>On whose account letters to typed addresses are counted.</summary>
/// <param name="Person">Who is signed in; null for the site itself or for somebody without account.</param>
/// <param name="Cooperation">In which cooperation.</param>
public sealed record MailCause(Guid? Person = null, Guid? Cooperation = null);
