using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rouages.Accounts.Domain;

/// <summary>Time-based codes of RFC 6238, as every authenticator application makes them: SHA-1, thirty seconds, six digits.</summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;

    /// <summary>160 random bits in base 32.</summary>
    internal static string NewKey() => RandomNumberGenerator.GetString(Alphabet, 32);

    internal static string Code(string key, DateTimeOffset at) => CodeOf(Bytes(key), Step(at));

    /// <summary>The step whose code this is; null when wrong, too far from now, or not after the last one taken.</summary>
    internal static long? Accept(string key, string? typed, DateTimeOffset now, long last)
    {
        var code = new string([.. (typed ?? "").Where(char.IsAsciiDigit)]);
        var bytes = Bytes(key);
        for (var step = Step(now) - 1; step <= Step(now) + 1; step++)
        {
            if (step > last
                && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(bytes, step)), Encoding.ASCII.GetBytes(code)))
                return step;
        }

        return null;
    }

    /// <summary>The address that the QR code holds.</summary>
    internal static string Address(string key, string email) =>
        $"otpauth://totp/Rouages:{Uri.EscapeDataString(email)}?secret={key}&issuer=Rouages&digits=6&period={Seconds}";

    private static long Step(DateTimeOffset at) => at.ToUnixTimeSeconds() / Seconds;

    private static string CodeOf(byte[] key, long step)
    {
        Span<byte> message = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
#pragma warning disable CA5350 // RFC 6238 says SHA-1, and so do the applications on people's phones.
        var hash = HMACSHA1.HashData(key, message);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0F)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string base32)
    {
        var (bits, held) = (0, 0);
        var bytes = new List<byte>(base32.Length * 5 / 8);
        foreach (var letter in base32)
        {
            (bits, held) = (((bits << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xFFF, held + 5);
            if (held < 8) continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
        }

        return [.. bytes];
    }
}
