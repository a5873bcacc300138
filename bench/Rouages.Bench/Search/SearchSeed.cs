using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rouages.Commons;
using Rouages.Commons.Content;
using Rouages.Territories;

namespace Rouages.Bench.Search;

/// <summary>Something that a person looks for: two words of a title, the first of them mistyped once.</summary>
/// <param name="Right">As the title has them.</param>
/// <param name="Mistyped">The first word, with one error.</param>
internal sealed record Sought(string[] Right, string Mistyped)
{
    public string Typed => $"{Mistyped} {Right[1]}";
}

/// <summary>
/// Documents in the words of the method and of the communes of France, drawn with a seed: bodies repeat what people write often, titles
/// hold what is rare. One in five is read by nobody.
/// </summary>
internal sealed class SearchSeed(PrivateDatabase database)
{
    private const int AtOnce = 1000, Sentences = 8, Letters = 26;

    private static readonly string[] Folders = ["frameworks", "formats"];

    private readonly Random _random = new(50);
    private readonly string[] _sentences = [.. Texts()];
    private readonly string[] _communes =
        [.. new TerritoryFinder().All.Where(one => one.Kind == TerritoryKind.Commune).Select(one => one.Name)];

    /// <summary>The words of titles: four letters at least, from the sentences.</summary>
    private string[] Vocabulary => field ??=
    [
        .. _sentences.SelectMany(text => string.Concat(text.Select(letter => char.IsLetter(letter) ? letter : ' ')).Split(' '))
            .Where(word => word.Length > 3).Distinct(),
    ];

    /// <summary>Fills the table, and gives what to look for among it.</summary>
    public async Task<List<Sought>> Fill(int documents, int searches)
    {
        var sought = new List<Sought>();
        await using var db = database.Context();
        await db.Database.OpenConnectionAsync();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        for (var from = 0; from < documents; from += AtOnce)
        {
            var titles = Enumerable.Range(0, AtOnce).Select(_ => new[] { Word(), Word(), Pick(_communes) }).ToList();
            await Write(connection, titles);
            sought.AddRange(titles.Where((_, at) => at % 5 != 0).Take(searches / (documents / AtOnce) + 1)
                .Select(title => new Sought(title, Mistype(OneError.Folded(title[0])))));
        }

        await using var analyze = new NpgsqlCommand("VACUUM ANALYZE objects.document, objects.spelling", connection) { CommandTimeout = 0 };
        await analyze.ExecuteNonQueryAsync();
        return [.. sought.Take(searches)];
    }

    private async Task Write(NpgsqlConnection connection, List<string[]> titles)
    {
        await using var insert = new NpgsqlCommand("""
            INSERT INTO objects.document (kind, object_id, audience, title, address, form, words, places, body)
            SELECT (ARRAY['cooperation', 'organisation', 'action', 'workshop'])[1 + rank % 4], gen_random_uuid(), (rank % 5 = 1)::int,
                title, '/', 'ptce', 'PTCE, Pôle territorial de coopération économique', place, body
            FROM unnest($1, $2, $3) WITH ORDINALITY AS one (title, place, body, rank)
            """, connection)
        {
            CommandTimeout = 0,
            Parameters =
            {
                new() { Value = titles.Select(title => $"{title[0]} {title[1]} de {title[2]}").ToArray() },
                new() { Value = titles.Select(title => title[2]).ToArray() },
                new() { Value = titles.Select(_ => string.Join(' ', Enumerable.Range(0, Sentences).Select(_ => Pick(_sentences))))
                    .ToArray() },
            },
        };
        await insert.ExecuteNonQueryAsync();
    }

    private string Mistype(string word)
    {
        var (at, letter) = (_random.Next(word.Length - 1), (char)('a' + _random.Next(Letters)));
        return _random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString()),
            2 => word.Remove(at, 1).Insert(at, letter.ToString()),
            _ => word.Remove(at, 1).Insert(at + 1, word[at].ToString()),
        };
    }

    private string Word() => Pick(Vocabulary);

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private static IEnumerable<string> Texts() =>
        from folder in Folders
        from file in Directory.EnumerateFiles(Path.Combine(ContentRoot.Find(null), folder), "fr.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
        from text in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(File.ReadAllText(file))!.Values
        where text.ValueKind == JsonValueKind.String && text.GetString()!.Length > 0
        select text.GetString();
}
