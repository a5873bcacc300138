using System.Diagnostics;
using Rouages.Territories;

namespace Rouages.Bench;

/// <summary>Searches as people type them, letter by letter, beside reading through all the names once.</summary>
internal sealed class TerritoriesVerb : IVerb
{
    private const double Bar = 20;
    private const int Names = 2000;
    private const int Suggestions = 10;

    public string Name => "territories";

    public Task<(object Figures, bool Passed)> Run()
    {
        var started = Stopwatch.GetTimestamp();
        var territories = new TerritoryFinder();
        var loading = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        string[] typed = [.. Typed(territories)];
        var search = P95(typed, text => territories.Search(text, [], Suggestions).Count);
        var bare = P95(typed, text => territories.All.Count(one => one.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase)));
        return Task.FromResult<(object, bool)>((
            new
            {
                name = Name, searches = typed.Length, p95Ms = Math.Round(search, 3), barMs = Bar, bareP95Ms = Math.Round(bare, 3),
                timesBare = Math.Round(search / bare, 1), loadingMs = Math.Round(loading)
            },
            search < Bar));
    }

    /// <summary>Every start of names taken here and there, and of their postcodes.</summary>
    private static IEnumerable<string> Typed(TerritoryFinder territories)
    {
        var random = new Random(7);
        foreach (var one in Enumerable.Range(0, Names).Select(_ => territories.All[random.Next(territories.All.Count)]))
            foreach (var text in one.Postcodes.Take(1).Append(one.Name))
                for (var length = 1; length <= text.Length; length++)
                    yield return text[..length];
    }

    private static double P95(string[] typed, Func<string, int> act)
    {
        foreach (var text in typed.AsSpan(0, typed.Length / 10)) _ = act(text);
        var times = typed.Select(text =>
        {
            var started = Stopwatch.GetTimestamp();
            _ = act(text);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }).Order().ToArray();
        return times[(int)(times.Length * 0.95)];
    }
}
