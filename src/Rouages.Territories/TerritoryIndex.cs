using Rouages.Commons;

namespace Rouages.Territories;

/// <summary>Finds names by the start of any of their words, in a sorted list of word starts: a few microseconds, a few megabytes.</summary>
internal sealed class TerritoryIndex
{
    private readonly (string Name, TerritoryHit Hit)[] _names;
    private readonly (string Tail, int Name)[] _tails;
    private readonly Lazy<(string Word, string Spelled)[]> _words;

    public TerritoryIndex(IEnumerable<TerritoryHit> hits)
    {
        _names = [.. hits.Select(hit => (TerritoryNames.Normalise(hit.Through ?? hit.Territory.Name), hit))];
        _tails = [.. _names.SelectMany((name, rank) => Starts(name.Name).Select(start => (name.Name[start..], rank)))];
        Array.Sort(_tails, (one, other) => string.CompareOrdinal(one.Tail, other.Tail));
        _words = new(Words);
    }

    /// <summary>
    /// The word of a name that one typing error parts from this one, as it is spelled; of several, that of the most inhabited place.
    /// </summary>
    public string? Nearest(string word)
    {
        var typed = OneError.Folded(word);
        return typed.Length < OneError.ShortestMended ? null
            : _words.Value.FirstOrDefault(known => OneError.MayMean(typed, known.Word)).Spelled;
    }

    // Of the most inhabited place first, each word once.
    private (string, string)[] Words() =>
    [
        .. _names.Select(name => name.Hit).OrderByDescending(hit => hit.Territory.Population?.Count)
            .SelectMany(hit =>
                (hit.Through ?? hit.Territory.Name).Split([' ', '-', '’', '\'', '(', ')', '/', ','], StringSplitOptions.RemoveEmptyEntries))
            .Select(spelled => (Word: OneError.Folded(spelled), Spelled: spelled)).Where(word => word.Word.Length >= OneError.Shortest)
                .DistinctBy(word => word.Word),
    ];

    /// <summary>
    /// Names in which every word of the question starts a word, with how well they match: 0 the very name, 1 its start, 2 the rest.
    /// </summary>
    public IEnumerable<(int Tier, TerritoryHit Hit)> Find(string question)
    {
        var words = question.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return [];
        var rarest = words.MaxBy(word => word.Length)!;
        return From(rarest).Distinct()
            .Where(name => words.Length == 1 || Array.TrueForAll(words, word => StartsAWord(_names[name].Name, word)))
            .Select(name => (Tier(_names[name].Name, question), _names[name].Hit));
    }

    private static int Tier(string name, string question) =>
        name == question ? 0 : name.StartsWith(question, StringComparison.Ordinal) ? 1 : 2;

    private static bool StartsAWord(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) || name.Contains($" {word}", StringComparison.Ordinal);

    private static IEnumerable<int> Starts(string name) =>
        Enumerable.Range(0, name.Length).Where(rank => rank == 0 || name[rank - 1] == ' ');

    private IEnumerable<int> From(string word)
    {
        var (low, high) = (0, _tails.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_tails[middle].Tail, word) < 0) low = middle + 1;
            else high = middle;
        }
        for (; low < _tails.Length && _tails[low].Tail.StartsWith(word, StringComparison.Ordinal); low++)
            yield return _tails[low].Name;
    }
}
