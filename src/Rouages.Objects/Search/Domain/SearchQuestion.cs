using Rouages.Commons;

namespace Rouages.Objects.Search;

/// <summary>
/// What a person typed in the search field: words, all of which must be found. Nothing of it is an operator, and nothing can be refused.
/// </summary>
/// <param name="Typed">What was read, on one line.</param>
/// <param name="Words">At least one; lower case, letters and digits only, each once.</param>
public sealed record SearchQuestion(string Typed, IReadOnlyList<string> Words)
{
    /// <summary>What is longer is cut before it is read.</summary>
    public const int Longest = 200;

    /// <summary>Further words are left aside.</summary>
    public const int MostWords = 12;

    /// <summary>Reads what was typed; null when there is no word to look for.</summary>
    public static SearchQuestion? Read(string? typed)
    {
        if (TypedText.Line(typed?.AtMost(Longest)) is not { } line) return null;
        var letters = string.Concat(line.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '));
        // One letter alone is what an apostrophe left: l’, d’.
        var words = letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1 || char.IsDigit(word[0]))
            .Select(word => word.AtMost(OneError.Longest)).Where(word => word.Length > 0).Distinct().Take(MostWords).ToList();
        return words.Count == 0 ? null : new(line, words);
    }

    /// <summary>
    /// The question as <c>to_tsquery</c> of PostgreSQL reads it. Words hold letters and digits only, so none can break out.
    /// </summary>
    public string ToTsQuery() => string.Join(" & ", Words.Select(ToTsQuery));

    /// <summary>
    /// One word as <c>to_tsquery</c> reads it, with its other number: the French stemmer knows <c>épiceries</c>, not <c>tiers-lieux</c>.
    /// </summary>
    public static string ToTsQuery(string word) => $"({string.Join(" | ", FrenchNumber.Of(word).Select(form => $"'{form}'"))})";

    /// <summary>The question with some words replaced, each by another one.</summary>
    public SearchQuestion With(IReadOnlyDictionary<string, string> mended)
    {
        var words = Words.Select(word => mended.GetValueOrDefault(word, word)).ToList();
        return new(string.Join(' ', words), words);
    }
}
