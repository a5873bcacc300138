using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Rouages.Web;

namespace Rouages.Mail;

/// <summary>The plain text of a letter, and what its sentences may hold.</summary>
internal static partial class MessageText
{
    /// <summary>The text part: the same sentences and the same address as the HTML.</summary>
    internal static string Of(MessageView view, Words T)
    {
        var text = new StringBuilder();
        foreach (var paragraph in view.Message.Paragraphs)
            text.Append(paragraph).Append("\n\n");
        if (view.Message.Action is { } action)
            text.Append(action.Label).Append('\n').Append(view.Address).Append("\n\n");
        text.Append("-- \n").Append(T["Envoyé par Rouages"]).Append('\n').Append(view.Home).Append('\n');
        if (view.Stop is { } stop) text.Append(T["Ne plus recevoir ces courriels"]).Append('\n').Append(stop).Append('\n');
        return text.ToString();
    }

    /// <summary>
    /// One line each, and no link: names and titles are typed by people, and mail programs turn any web address into a link: only the
    /// action may be one.
    /// </summary>
    internal static MailMessage Tamed(MailMessage message)
    {
        var subject = Cut(Unlinked(OneLine(message.Subject)), MailMessage.LongestSubject);
        return message with { Subject = subject, Paragraphs = [.. message.Paragraphs.Select(paragraph => Unlinked(OneLine(paragraph)))] };
    }

    /// <summary><c>https://evil.example/x</c> becomes <c>evil[.]example/x</c>.</summary>
    internal static string Unlinked(string text) =>
        WebName().Replace(Scheme().Replace(text, ""), name => Dot().Replace(name.Value, "[.]"));

    // Control and direction signs can hide or reorder what a line says.
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) && rune.Value is not (0xA0 or 0x202F)) line.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format
                || rune.Value is 0x200C or 0x200D) line.Append(rune.ToString());
        }
        return Spaces().Replace(line.ToString(), " ").Trim();
    }

    // Never inside a character.
    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    [GeneratedRegex(@"\b[a-z][a-z0-9+.\-]*:/{1,}", RegexOptions.IgnoreCase)] private static partial Regex Scheme();
    // Not the two halves of an e-mail address: a letter may say which address an account has.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}\-@.。．｡])[\p{L}\p{N}\-]+(?:[.。．｡][\p{L}\p{N}\-]+)*[.。．｡](?:\p{L}{2,}|xn--[\p{L}\p{N}\-]+)(?![\p{L}\p{N}@])")]
    private static partial Regex WebName();
    [GeneratedRegex("[.。．｡]")] private static partial Regex Dot();
    [GeneratedRegex(" {2,}")] private static partial Regex Spaces();
}
