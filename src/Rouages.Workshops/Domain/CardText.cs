using System.Text;
using Rouages.Commons;

namespace Rouages.Workshops.Domain;

/// <summary>What a person typed on a card, made safe to keep: any script, any emoji, no invisible command.</summary>
internal static class CardText
{
    public static Outcome<string> Read(string? typed, int longest = Card.LongestText)
    {
        var text = Clean(typed);
        if (text.Length == 0) return new Refusal("Écrivez quelques mots.", "Text");
        return text.Length <= longest ? text : new Refusal("Au plus {0} caractères.", "Text") { Arguments = [longest] };
    }

    /// <summary>A name or a title that may be left out; null when nothing of it remains.</summary>
    public static string? Short(string? typed, int longest)
    {
        var text = Clean(typed).Replace('\n', ' ');
        return text.Length == 0 ? null : text.AtMost(longest);
    }

    /// <summary>A text of several lines; null when nothing of it remains.</summary>
    public static string? Lines(string? typed) => Clean(typed) is { Length: > 0 } text ? text : null;

    // A browser counts a line break as one character and sends two; an office program breaks a line softly by U+000B.
    // PostgreSQL takes no NUL, UTF-8 no half of a pair.
    private static string Clean(string? typed)
    {
        var text = new StringBuilder();
        foreach (var rune in (typed ?? "").Replace('\v', '\n').ReplaceLineEndings("\n").InForm().EnumerateRunes())
            if (rune != Rune.ReplacementChar && !Commands(rune)) text.Append(rune);
        return text.ToString().Trim();
    }

    // U+202D and U+202E turn the letters that follow around, beyond the card itself.
    private static bool Commands(Rune rune) => (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')) || rune.Value is 0x202D or 0x202E;
}
