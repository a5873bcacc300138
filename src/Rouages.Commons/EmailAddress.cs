using System.Net.Mail;

namespace Rouages.Commons;

/// <summary>An e-mail address that a letter can be sent to.</summary>
/// <param name="Value">As typed, trimmed; its spelling is kept.</param>
public sealed record EmailAddress(string Value)
{
    /// <summary>Longest address that SMTP carries (RFC 5321), in characters.</summary>
    public const int Longest = 254;

    /// <summary>Reads what a person typed; null when no letter could reach it.</summary>
    public static EmailAddress? Parse(string? typed)
    {
        var text = typed?.Trim();
        if (text is not { Length: > 2 and <= Longest } || text.Any(letter => letter is <= ' ' or > '~' or '<' or '>' or '"' or ','))
            return null;
        return MailAddress.TryCreate(text, out var read) && read.Address == text && read.Host.Contains('.') && !read.Host.EndsWith('.')
            ? new EmailAddress(text) : null;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
