using System.Globalization;
using System.Text;

namespace Rouages.Commons;

/// <summary>
/// The one place that asks for a Unicode form. The framework throws at halves of characters and at what is no character, and a browser may
/// send both: here they are left out first.
/// </summary>
public static class TextForms
{
    /// <summary>The text in this form, whatever it holds.</summary>
    public static string InForm(this string text, NormalizationForm form = NormalizationForm.FormC)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return string.Concat(text.EnumerateRunes().Where(IsCharacter).Select(rune => rune.ToString())).Normalize(form);
        }
    }

    /// <summary>
    /// Every kind of line break as one line feed: those of each system, and the soft one that office programs paste (U+000B).
    /// </summary>
    public static string WithLineFeeds(this string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace('\v', '\n').ReplaceLineEndings("\n");
    }

    // Halves of characters are enumerated as the replacement character.
    private static bool IsCharacter(Rune rune) =>
        rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.OtherNotAssigned;
}
