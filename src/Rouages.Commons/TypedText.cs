using System.Globalization;
using System.Text;

namespace Rouages.Commons;

/// <summary>
/// The one reader of text that people typed or pasted. What no page can show and no column can keep is left out: halves of characters,
/// control characters, and the marks that reverse the direction of what follows.
/// </summary>
public static class TypedText
{
    /// <summary>A text of several lines, ended with a line feed each; null when nothing readable is left.</summary>
    public static string? Lines(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var kept = new StringBuilder(typed.Length);
        foreach (var rune in typed.WithLineFeeds().EnumerateRunes())
            if (rune.Value is '\n' or '\t' || IsReadable(rune)) kept.Append(rune.ToString());
        var text = kept.ToString().InForm().Trim();
        return text.Any(letter => !char.IsWhiteSpace(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format) ? text : null;
    }

    /// <summary>The same on one line, with single spaces; no-break spaces stay.</summary>
    public static string? Line(string? typed)
    {
        if (Lines(typed) is not { } lines) return null;
        return string.Join(' ',
            lines.Split([' ', '\t', '\n', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>A whole number of zero or more, spaces around it aside; null when it is none.</summary>
    public static int? Number(string? typed) =>
        int.TryParse(Line(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // The replacement character stands for half of a character.
    private static bool IsReadable(Rune rune) =>
        !Rune.IsControl(rune) && rune != Rune.ReplacementChar && rune.Value is not (>= 0x202A and <= 0x202E or 0xFEFF)
        && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.OtherNotAssigned;
}
