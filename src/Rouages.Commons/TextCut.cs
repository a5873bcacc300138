using System.Globalization;

namespace Rouages.Commons;

/// <summary>
/// Shortens a text. A fixed index may fall inside a character (an emoji, a letter with its accent), and half of one cannot be stored.
/// </summary>
public static class TextCut
{
    /// <summary>The text, or its beginning: at most so many UTF-16 units, whole characters only.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">Most units kept, as <c>string.Length</c> counts them.</param>
    public static string AtMost(this string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(longest);
        if (text.Length <= longest) return text;
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text.AsSpan(end)) is var next && next <= longest) end = next;
        return text[..end];
    }

    /// <summary>The same, ended between two words where there are some, with an ellipsis that counts.</summary>
    public static string Excerpt(this string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 2);
        if (text.Length <= longest) return text;
        var end = text.LastIndexOf(' ', longest - 1);
        return (end < longest / 2 ? text.AtMost(longest - 1) : text[..end]).TrimEnd(',', ';', ':', '.', ' ') + "…";
    }
}
