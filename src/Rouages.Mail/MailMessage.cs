namespace Rouages.Mail;

/// <summary>
/// What a letter says, already in the language of its reader. Web addresses in its sentences come from people: they are made unclickable.
/// </summary>
/// <param name="Subject">One line; line breaks are removed.</param>
/// <param name="Paragraphs">Plain text; encoded when rendered.</param>
/// <param name="Action">The one thing to do, when there is one.</param>
public sealed record MailMessage(string Subject, IReadOnlyList<string> Paragraphs, MailAction? Action = null)
{
    /// <summary>Longest subject, in characters.</summary>
    public const int LongestSubject = 200;

    /// <summary>
    /// Address in the site, without language prefix, that stops letters of this kind in one click (POST); null for letters that a person
    /// asked for.
    /// </summary>
    public string? Unsubscribe { get; init; }

    /// <summary>True when nothing of it may stay once it left: the last letter to somebody who has been erased.</summary>
    public bool LeavesNoTrace { get; init; }
}

/// <summary>The button of a letter.</summary>
/// <param name="Label">What it does.</param>
/// <param name="Path">Address in the site, without language prefix, starting with a slash; the reader's language is added.</param>
public sealed record MailAction(string Label, string Path);
