namespace Rouages.Needs.Domain;

/// <summary>How many people said something in one commune, as far as it is told.</summary>
/// <param name="Commune">INSEE code.</param>
/// <param name="People">Null when it is not told.</param>
/// <param name="IsFew">They are fewer than three; false for a number kept so that no subtraction tells another one.</param>
public sealed record CommuneVoices(string Commune, int? People, bool IsFew);

/// <summary>
/// How many people said something. Below three there is no number, of all as of a commune; and where a total is told, what is left once
/// the told communes are taken away says nothing of one of the others.
/// </summary>
/// <param name="People">All of them; null below three.</param>
/// <param name="Communes">Where, the most said first; empty when it cannot be told without telling who.</param>
public sealed record VoiceCount(int? People, IReadOnlyList<CommuneVoices> Communes)
{
    public const int Few = 3;

    /// <param name="all">How many, those who said no commune included.</param>
    /// <param name="communes">How many in each commune that was said.</param>
    public static VoiceCount Of(int all, IReadOnlyDictionary<string, int> communes)
    {
        if (all < Few) return new(null, []);
        // By number, then by code: the order tells nothing more than the numbers do.
        var told = communes.Where(one => one.Value >= Few).OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key, StringComparer.Ordinal).ToList();
        var few = communes.Where(one => one.Value is > 0 and < Few).OrderBy(one => one.Key, StringComparer.Ordinal).ToList();
        List<KeyValuePair<string, int>> kept = [];
        while (few.Count > 0 && Tells(few.Count, kept.Count, all - told.Sum(one => one.Value)))
        {
            if (told.Count == 0) return new(all, []);
            kept.Add(told[^1]);
            told.RemoveAt(told.Count - 1);
        }

        return new(all,
        [
            .. told.Select(one => new CommuneVoices(one.Key, one.Value, IsFew: false)),
            .. kept.Select(one => new CommuneVoices(one.Key, null, IsFew: false)),
            .. few.Select(one => new CommuneVoices(one.Key, null, IsFew: true)),
        ]);
    }

    // What is left says that each of the few is one person, or which commune it is about.
    private static bool Tells(int few, int kept, int left) => few + kept < 2 || left - kept * Few <= few;
}
