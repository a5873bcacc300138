using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Rouages.Commons;

/// <summary>The secret of a link or of a browser: 256 random bits in the address or the cookie, only their SHA-256 in a table.</summary>
public static class LinkSecret
{
    /// <summary>How many characters one has.</summary>
    public const int Length = 43;

    private const int Bytes = 32;

    /// <summary>A new one.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is looked up; null for a text that is no such secret.</summary>
    public static byte[]? Hash(string? secret) =>
        secret is { Length: Length } && secret.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? SHA256.HashData(Encoding.ASCII.GetBytes(secret)) : null;
}
