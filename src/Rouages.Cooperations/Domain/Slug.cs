using System.Globalization;
using System.Text;
using Rouages.Commons;

namespace Rouages.Cooperations.Domain;

/// <summary>The readable part of an address, made from a name.</summary>
public static class Slug
{
    private const int Longest = 60;

    /// <summary>Lower case ASCII words joined by hyphens; <paramref name="otherwise"/> when nothing of the name can be kept.</summary>
    public static string Of(string name, string otherwise)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in name.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase)
            .Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).InForm(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter)) text.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && text.Length > 0
                && text[^1] != '-') text.Append('-');
        }

        var slug = text.ToString(0, Math.Min(text.Length, Longest)).Trim('-');
        return slug.Length == 0 ? otherwise : slug;
    }

    /// <summary>The slug itself, or with the first number that nobody has.</summary>
    public static string Free(string slug, IEnumerable<string> taken)
    {
        var known = taken.ToHashSet();
        if (!known.Contains(slug)) return slug;
        var number = 2;
        while (known.Contains($"{slug}-{number}")) number++;
        return $"{slug}-{number}";
    }
}
