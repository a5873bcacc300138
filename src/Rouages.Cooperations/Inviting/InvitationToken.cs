using Rouages.Commons;

namespace Rouages.Cooperations.Inviting;

/// <summary>The secret of an invitation.</summary>
internal static class InvitationToken
{
    public const int Length = LinkSecret.Length;

    public static string New() => LinkSecret.New();

    /// <summary>What is looked up; null for a text that no invitation ever bore.</summary>
    public static byte[]? Hash(string? token) => LinkSecret.Hash(token);
}
