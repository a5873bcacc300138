using System.Diagnostics;
using System.Security.Claims;
using Npgsql;
using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Objects.Search;
using Rouages.Territories;

namespace Rouages.Bench.Search;

/// <summary>
/// Whole searches among 50,000 documents with one typing error each, as the page makes them. Beside them, PostgreSQL's own ranked query of
/// the words spelled right, and the mending of the same words by trigrams.
/// </summary>
internal sealed class SearchVerb : IVerb
{
    private const int Documents = 50_000, Searches = 400, WarmUps = 40;
    private const double Bar = 50;

    private const string OwnSql = """
        SELECT kind, object_id, title FROM objects.document, websearch_to_tsquery('public.rouages_french', $1) AS query
        WHERE vector @@ query AND audience = 0 ORDER BY ts_rank(vector, query) DESC, title LIMIT 20
        """;

    private const string TrigramSql =
        "SELECT word FROM objects.spelling WHERE key = word AND word % $1 ORDER BY similarity(word, $1) DESC, word LIMIT 1";

    private readonly ClaimsPrincipal _visitor = new();

    public string Name => "search";

    public async Task<(object Figures, bool Passed)> Run()
    {
        await using var database = await PrivateDatabase.Open();
        var filling = Stopwatch.GetTimestamp();
        var sought = await new SearchSeed(database).Fill(Documents, Searches);
        var filled = Stopwatch.GetElapsedTime(filling).TotalSeconds;
        await using var source = NpgsqlDataSource.Create(database.Address);
        await using (var index =
            source.CreateCommand(
                "CREATE INDEX bench_trigrams ON objects.spelling USING gin (word gin_trgm_ops) WHERE key = word")) await index.ExecuteNonQueryAsync();
        await using var db = database.Context();
        var sql = new SearchSql(source);
        var reader = new SearchReader(db, sql, [], new CooperationFinder(db, TimeProvider.System), new TerritoryFinder());

        var mistyped = await Measure(sought, one => Holds(reader, one.Typed));
        var right = await Measure(sought, one => Holds(reader, string.Join(' ', one.Right.Take(2))));
        var common = await Measure(sought, one => Holds(reader, "coopération territoire"));
        var own = await Measure(sought, one => Any(source, OwnSql, string.Join(' ', one.Right.Take(2))));
        var keys =
            await Measure(sought, async one =>
                await sql.Nearest(one.Mistyped, [], default) is { } word && OneError.Folded(word) == OneError.Folded(one.Right[0]));
        var trigrams = await Measure(sought, async one => await First(source, TrigramSql, one.Mistyped) == OneError.Folded(one.Right[0]));
        return (
            new
            {
                name = Name, documents = Documents, searches = sought.Count, mistyped, bar = Bar, spelledRight = right,
                commonWords = common, postgresRanked = own,
                timesPostgres = Math.Round(mistyped.P95Ms / own.P95Ms, 1), mendingByKeys = keys, mendingByTrigrams = trigrams,
                fillingSeconds = Math.Round(filled),
            },
            mistyped.P95Ms <= Bar && common.P95Ms <= Bar);
    }

    private async Task<bool> Holds(SearchReader reader, string typed) =>
        (await reader.Find(SearchQuestion.Read(typed)!, new(null, false, 1), _visitor, default)).Hits.Count > 0;

    private static async Task<bool> Any(NpgsqlDataSource source, string sql, string words)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddWithValue(words);
        await using var rows = await command.ExecuteReaderAsync();
        var read = 0;
        while (await rows.ReadAsync()) read += rows.GetString(2).Length;
        return read > 0;
    }

    private static async Task<string?> First(NpgsqlDataSource source, string sql, string word)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddWithValue(word);
        return (string?)await command.ExecuteScalarAsync();
    }

    private static async Task<Times> Measure(List<Sought> sought, Func<Sought, Task<bool>> search)
    {
        foreach (var one in sought.Take(WarmUps)) await search(one);
        var (times, found) = (new List<double>(), 0);
        foreach (var one in sought)
        {
            var started = Stopwatch.GetTimestamp();
            if (await search(one)) found++;
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return new(Math.Round(times[times.Count / 2], 1), Math.Round(times[(int)(times.Count * .95)], 1),
            Math.Round((double)found / sought.Count, 3));
    }

    /// <summary>How long, and how many found what they looked for.</summary>
    private sealed record Times(double P50Ms, double P95Ms, double Found);
}
