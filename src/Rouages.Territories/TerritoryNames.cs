using System.Globalization;
using System.Text;
using Rouages.Commons;

namespace Rouages.Territories;

/// <summary>What is the same name to a person: case, accents, hyphens, apostrophes and the usual abbreviations aside.</summary>
public static class TerritoryNames
{
    /// <summary><c>St-Étienne-l’Œuf</c> becomes <c>saint etienne l oeuf</c>.</summary>
    public static string Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = string.Join(' ', Words(text).Select(word => word switch { "st" => "saint", "ste" => "sainte", _ => word }));
        return said
            .Replace("communaute de communes", "cc", StringComparison.Ordinal)
            .Replace("communaute d agglomeration", "ca", StringComparison.Ordinal)
            .Replace("communaute urbaine", "cu", StringComparison.Ordinal);
    }

    /// <summary>Lower-case words without accents, abbreviations left as they are.</summary>
    internal static string[] Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.InForm(NormalizationForm.FormD))
            Append(plain, char.ToLowerInvariant(character));
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void Append(StringBuilder plain, char character) => _ = character switch
    {
        'œ' => plain.Append("oe"),
        'æ' => plain.Append("ae"),
        _ when char.IsLetterOrDigit(character) => plain.Append(character),
        _ when char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark => plain,
        _ => plain.Append(' '),
    };
}
