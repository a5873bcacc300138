using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Rouages.Browser.Tests;

/// <summary>The application on somebody's phone that makes six-digit codes (RFC 6238), written apart from the site's own.</summary>
internal static class Authenticator
{
    /// <summary>The code of now, or of the next thirty seconds: a code opens only once.</summary>
    public static string Code(string base32, bool next = false)
    {
        var bits =
            string.Concat(base32.Where(char.IsAsciiLetterOrDigit)
                .Select(letter =>
                    Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var message = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(message, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30 + (next ? 1 : 0));
#pragma warning disable CA5350 // The standard says SHA-1.
        var hash = HMACSHA1.HashData(key, message);
#pragma warning restore CA5350
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue) % 1_000_000).ToString("D6", null);
    }
}
