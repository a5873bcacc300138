namespace Rouages.Objects.Search;

/// <summary>
/// The plurals in x, which the French stemmer of PostgreSQL does not bring together: lieu and lieux, local and locaux, travail and travaux.
/// </summary>
internal static class FrenchNumber
{
    private static readonly string[] WithX = ["eau", "eu", "au", "ou"];

    /// <summary>The word, then what may be its singular or its plural.</summary>
    public static IEnumerable<string> Of(string word) => Others(word).Prepend(word).Distinct();

    private static IEnumerable<string> Others(string word)
    {
        if (word.Length < 4) yield break;
        if (WithX.Any(ending => word.EndsWith(ending, StringComparison.Ordinal))) yield return word + "x";
        if (WithX.Any(ending => word.EndsWith(ending + "x", StringComparison.Ordinal))) yield return word[..^1];
        if (word.EndsWith("aux", StringComparison.Ordinal))
        {
            yield return word[..^3] + "al";
            yield return word[..^3] + "ail";
        }

        if (word.EndsWith("al", StringComparison.Ordinal)) yield return word[..^2] + "aux";
        if (word.EndsWith("ail", StringComparison.Ordinal)) yield return word[..^3] + "aux";
    }
}
