using System.Security.Cryptography;
using System.Text;

namespace Rouages.Workshops.Domain;

/// <summary>What is typed on a phone from a screen at eight metres: no letter that looks or sounds like another.</summary>
internal static class JoinCode
{
    public const int Length = 6;

    // Without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V: 23^6 is 148 million codes.
    private const string Letters = "34679ACDEFGHJKMNPQRTWXY";

    public static string Make() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>What the code to scan carries beside the code to type: who has it saw the screen, and guesses nothing.</summary>
    public static string KeyOf(Guid workshop) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"join {workshop:N}")).AsSpan(0, 6));

    /// <summary>What was typed, as a code; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var code = string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return code.Length == Length && code.All(letter => Letters.Contains(letter, StringComparison.Ordinal)) ? code : null;
    }
}
