namespace Rouages.Mail;

/// <summary>Who receives a letter.</summary>
/// <param name="Email">One address, already checked.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>: the language in which the letter is written.</param>
/// <param name="Name">How the person is called; null for an address alone.</param>
public sealed record Addressee(string Email, string Language, string? Name = null);

/// <summary>What a letter says, already in the language of its reader.</summary>
/// <param name="Subject">One line; line breaks are removed.</param>
/// <param name="Paragraphs">Plain text; encoded when rendered.</param>
/// <param name="Action">The one thing to do, when there is one.</param>
public sealed record MailMessage(string Subject, IReadOnlyList<string> Paragraphs, MailAction? Action = null)
{
    /// <summary>Longest subject, in characters.</summary>
    public const int LongestSubject = 200;

    /// <summary>Address in the site, without language prefix, that stops letters of this kind in one click (POST); null for letters that a person asked for.</summary>
    public string? Unsubscribe { get; init; }
}

/// <summary>The button of a letter.</summary>
/// <param name="Label">What it does.</param>
/// <param name="Path">Address in the site, without language prefix, starting with a slash; the reader's language is added.</param>
public sealed record MailAction(string Label, string Path);
