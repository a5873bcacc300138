using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Rouages.Cooperations.Inviting;

/// <summary>The secret of an invitation: 256 random bits in the link, only their SHA-256 in the table.</summary>
internal static class InvitationToken
{
    private const int Bytes = 32;
    public const int Length = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is looked up; null for a text that no invitation ever bore.</summary>
    public static byte[]? Hash(string? token) =>
        token is { Length: Length } && token.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? SHA256.HashData(Encoding.ASCII.GetBytes(token)) : null;
}
