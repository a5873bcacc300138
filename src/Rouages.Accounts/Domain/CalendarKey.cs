using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Rouages.Accounts.Domain;

/// <summary>The secret address of a person's calendar: one each. Only its digest is kept; a new address closes the one before.</summary>
internal sealed class CalendarKey
{
    /// <summary>Characters of a secret.</summary>
    public const int Length = 43;

    public required Guid PersonId { get; init; }
    public required byte[] Digest { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }

    /// <summary>To the day, so that reading does not write each time.</summary>
    public DateOnly? LastReadOn { get; private set; }

    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a secret.</summary>
    public static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
