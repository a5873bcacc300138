using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Rouages.Commons;

namespace Rouages.Accounts.Domain;

/// <summary>
/// Lets a program read in the name of a person, until a day. Only the digest of its secret is kept. It bears the stamp of the account as it
/// was: what ends all sessions (a new password, « sign out everywhere ») ends all tokens.
/// </summary>
internal sealed class ApiToken
{
    public const int LongestName = 60, Most = 20, LongestScope = 40;

    /// <summary>Begins every secret, so that a secret left in a text is recognised by those who look for them.</summary>
    public const string Prefix = "rouages_";

    /// <summary>How long one may live, in days.</summary>
    public static IReadOnlyList<int> Lives { get; } = [30, 90, 365];

    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }
    public required byte[] Digest { get; init; }
    public required List<string> Scopes { get; init; }
    public required string Stamp { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>To the hour, so that reading does not write each time.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>Whether it still opens something, for a person whose account bears this stamp.</summary>
    public bool Holds(string? stamp, DateTimeOffset now) => Stamp == stamp && now < ExpiresAt;

    /// <summary>A new one with its secret, which is nowhere else.</summary>
    public static Outcome<MadeToken> Make(
        Person person, string? name, IReadOnlyCollection<string> scopes, int days, int already, DateTimeOffset now)
    {
        var named = name?.Trim() ?? "";
        if (named.Length == 0) return new Refusal("Donnez-lui un nom, pour le reconnaître.", "Name");
        if (named.Length > LongestName) return new Refusal("Au plus {0} caractères.", "Name") { Arguments = [LongestName] };
        if (!Lives.Contains(days)) return new Refusal("Choisissez parmi ce qui est proposé.", "Days");
        if (already >= Most) return new Refusal("Vous avez déjà {0} jetons : désactivez-en un d’abord.") { Arguments = [Most] };
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return new MadeToken(new ApiToken
        {
            Id = Guid.CreateVersion7(now), PersonId = person.Id, Name = named, Digest = DigestOf(secret),
            Scopes = [.. scopes.Distinct().Order(StringComparer.Ordinal)],
            Stamp = person.SecurityStamp!, CreatedAt = now, ExpiresAt = now.AddDays(days),
        }, secret);
    }

    /// <summary>What is kept of a secret.</summary>
    public static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}

/// <summary>A token with its secret, at the only moment when both are known.</summary>
internal sealed record MadeToken(ApiToken Token, string Secret);
