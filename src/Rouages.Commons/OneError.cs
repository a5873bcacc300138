using System.Globalization;
using System.Text;

namespace Rouages.Commons;

/// <summary>
/// Recognises a word through one typing error: a letter too many, missing, wrong, or two neighbours exchanged. Two such words always share
/// a key: the word itself, or the word without one of its letters. Looking a key up is exact and quick, whatever the length of the word.
/// </summary>
public static class OneError
{
    /// <summary>Shortest word that is looked at: in shorter ones an error says another word.</summary>
    public const int Shortest = 3;

    /// <summary>Shortest word that is taken for another one: « sport » is not « port » mistyped.</summary>
    public const int ShortestMended = 6;

    /// <summary>Shortest word whose first letter may be the error: « déchet » is not « Béchet » mistyped.</summary>
    public const int ShortestMendedAtFirst = 8;

    /// <summary>Longest word that is looked at.</summary>
    public const int Longest = 40;

    /// <summary>Lower case, without accents: <c>Épicerie</c> is <c>epicerie</c>, <c>cœur</c> is <c>coeur</c>.</summary>
    public static string Folded(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var plain = new StringBuilder(word.Length);
        foreach (var letter in word.ToLowerInvariant().Replace("œ", "oe", StringComparison.Ordinal)
            .Replace("æ", "ae", StringComparison.Ordinal).InForm(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) plain.Append(letter);
        return plain.ToString();
    }

    /// <summary>The word, then the word without each of its letters; each once.</summary>
    public static IReadOnlyList<string> Keys(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return [.. Enumerable.Range(0, word.Length).Select(at => word.Remove(at, 1)).Prepend(word).Distinct()];
    }

    /// <summary>
    /// True when whoever typed a word may have meant another: a long enough word, one error, and in a short one not in the first letter.
    /// </summary>
    /// <param name="typed">What was typed, folded.</param>
    /// <param name="known">A word that exists, folded.</param>
    public static bool MayMean(string typed, string known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(known);
        return typed.Length >= ShortestMended && known.Length > 0 && (typed[0] == known[0] || typed.Length >= ShortestMendedAtFirst)
            && Parts(typed, known);
    }

    /// <summary>True when one error, or none, leads from a word to the other.</summary>
    public static bool Parts(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length - shorter.Length > 1) return false;
        var same = 0;
        while (same < shorter.Length && shorter[same] == longer[same]) same++;
        if (shorter.Length < longer.Length) return shorter.AsSpan(same).SequenceEqual(longer.AsSpan(same + 1));
        return same >= shorter.Length - 1 || shorter.AsSpan(same + 1).SequenceEqual(longer.AsSpan(same + 1))
            || (shorter[same] == longer[same + 1] && shorter[same + 1] == longer[same]
                && shorter.AsSpan(same + 2).SequenceEqual(longer.AsSpan(same + 2)));
    }
}
