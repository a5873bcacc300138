using System.Buffers.Text;
using System.Text;

namespace Rouages.Web.Api;

/// <summary>
/// Where a list goes on: the key of the last row given, in a form that nobody builds by hand. It opens nothing, so it is not sealed.
/// </summary>
public static class Cursor
{
    private const int Longest = 200;
    private const string Version = "1:";

    /// <summary>The cursor after the row of this key.</summary>
    public static string After(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Version + key));
    }

    /// <summary>The key in it; null for what is no cursor of ours.</summary>
    public static string? Read(string cursor)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        if (cursor.Length is 0 or > Longest || !Base64Url.IsValid(cursor)) return null;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return text.Length > Version.Length && text.StartsWith(Version, StringComparison.Ordinal)
            && !text.Contains('\uFFFD', StringComparison.Ordinal)
            ? text[Version.Length..] : null;
    }
}
