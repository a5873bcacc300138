using System.Security.Cryptography;
using System.Text;

namespace Rouages.Assessments.Domain;

/// <summary>
/// A link that lets one person answer without an account. Only the hash of its token is kept, so a reminder brings a further link
/// beside the one already on the person's phone, and « un nouveau lien » takes all the others away.
/// </summary>
internal sealed class PersonalLink
{
    /// <summary>Length of every token; longer than any stage id, so that their addresses never meet.</summary>
    public const int TokenLength = 22;

    /// <summary>The oldest go when there are more.</summary>
    public const int MostPerRespondent = 5;

    public required byte[] TokenHash { get; init; }
    public required Guid RespondentId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>A new link, and its token, which nobody can read again later.</summary>
    public static (PersonalLink Link, string Token) For(Guid respondent, DateTimeOffset now)
    {
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return (new() { TokenHash = Hash(token), RespondentId = respondent, CreatedAt = now }, token);
    }

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
