using System.Globalization;
using System.Text;

namespace Rouages.Storage.Files;

/// <summary>The name of a file, such as it may be shown and sent: what is read is what is there.</summary>
internal static class FileName
{
    /// <summary>
    /// Without folders (some browsers send a whole path), without anything that is not seen: controls, signs that turn the direction of
    /// reading around (U+202E), halves of a pair. Of a long name the end stays, which holds the extension.
    /// </summary>
    public static string Clean(string name)
    {
        var clean = new StringBuilder();
        foreach (var rune in name.Split('/', '\\')[^1].EnumerateRunes())
            if (IsSeen(rune)) clean.Append(rune);
        var bare = clean.ToString().Trim();
        if (bare.Length <= StoredFile.LongestName) return bare;
        var end = bare[^StoredFile.LongestName..];
        return char.IsLowSurrogate(end[0]) ? end[1..] : end;
    }

    private static bool IsSeen(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
