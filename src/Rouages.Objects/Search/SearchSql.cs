using Npgsql;
using NpgsqlTypes;
using Rouages.Commons;

namespace Rouages.Objects.Search;

/// <summary>A typed word, and how many documents that this reader may open hold it (at most <see cref="SearchSql.MostFew"/>).</summary>
internal sealed record FoundWord(string Text, int Found, bool MeansSomething);

/// <summary>
/// The statements of search, written by hand because each is bounded where EF would have to sort first: however common the words, so many
/// documents are counted, and so many ranked, those whose title holds them before the others.
/// </summary>
internal sealed class SearchSql(NpgsqlDataSource database)
{
    public const int MostCounted = 2000, MostTitles = 400, MostRanked = 600, PageSize = 20, MostFew = 50;

    private const int MostCandidates = 100, MostTried = 8;

    // A text as short as an excerpt is given whole; so many characters tell whether an excerpt reaches an end of its text.
    private const int ShortText = 240, EndOfText = 20;

    private const string InsideMark = SearchDocument.InsideMark;
    private const string Query = "to_tsquery('public.rouages_french', @query)";
    private const string Kind = $"split_part(d.kind, '{InsideMark}', 1)";

    // Those who read more find the inside document alone.
    private const string Visible = $"""
        (CASE WHEN d.object_id <> ALL (@own) THEN d.audience = 0
            WHEN d.audience <> 0 THEN true
            ELSE NOT EXISTS (SELECT FROM objects.document AS i WHERE i.kind = d.kind || '{InsideMark}' AND i.object_id = d.object_id) END)
        """;

    private const string Scope = $"{Visible} AND (@kind IS NULL OR {Kind} = @kind) AND (NOT @mine OR d.cooperation_id = ANY (@own))";

    private const string CountSql = $"""
        SELECT kind, count(*)::int, count(*) FILTER (WHERE cooperation_id = ANY (@own))::int FROM
            (SELECT {Kind} AS kind, d.cooperation_id FROM objects.document AS d WHERE d.vector @@ {Query} AND {Scope} LIMIT @most) AS found
        GROUP BY kind
        """;

    // OFFSET 0 keeps an excerpt from being made again each time it is looked at.
    private const string IdsSql = $"SELECT d.object_id FROM objects.document AS d WHERE d.vector @@ {Query} AND {Scope} LIMIT @most";

    private const string PageSql = $"""
        WITH found AS (
            (SELECT d.kind, d.object_id FROM objects.document AS d WHERE d.head @@ {Query} AND {Scope} LIMIT @titles)
            UNION
            (SELECT d.kind, d.object_id FROM objects.document AS d WHERE d.vector @@ {Query} AND {Scope} LIMIT @ranked)),
        page AS (
            SELECT d.*, ts_rank(d.vector, {Query}) + ts_rank(d.head, {Query}, 2) AS rank
            FROM found JOIN objects.document AS d USING (kind, object_id)
            ORDER BY rank DESC, d.title COLLATE "fr-x-icu", d.object_id LIMIT @size OFFSET @skipped)
        SELECT {Kind}, ts_headline('public.rouages_french', d.title, {Query}, @whole),
            CASE WHEN starts_with(d.body, left(bare.said, @end)) THEN '' ELSE '… ' END || cut.said ||
                CASE WHEN right(rtrim(d.body, @stops), @end) = right(rtrim(bare.said, @stops), @end) THEN '' ELSE ' …' END,
            d.address, d.form, d.seat,
            CASE WHEN d.kind <> 'cooperation' AND ((c.published_at IS NOT NULL AND c.closed_at IS NULL) OR c.id = ANY (@own)) THEN c.name END,
            d.audience, d.kind = 'cooperation' AND d.object_id = ANY (@own)
        FROM page AS d LEFT JOIN cooperations.cooperation AS c ON c.id = d.cooperation_id
            CROSS JOIN LATERAL (SELECT ts_headline('public.rouages_french', d.body, {Query},
                CASE WHEN length(d.body) <= @short THEN @whole ELSE @excerpt END) AS said OFFSET 0) AS cut
            CROSS JOIN LATERAL (SELECT translate(cut.said, @marks, '') AS said) AS bare
        ORDER BY d.rank DESC, d.title COLLATE "fr-x-icu", d.object_id
        """;

    private const string WordsSql = $"""
        SELECT said.typed, numnode(to_tsquery('public.rouages_french', said.query)),
            (SELECT count(*)::int FROM (SELECT FROM objects.document AS d WHERE d.vector @@ to_tsquery('public.rouages_french', said.query) AND {Visible} LIMIT @few) AS held)
        FROM unnest(@typed, @queries) WITH ORDINALITY AS said (typed, query, rank) ORDER BY rank
        """;

    private const string CandidatesSql =
        "SELECT DISTINCT word, shown FROM objects.spelling WHERE key = ANY (@keys) ORDER BY word LIMIT @most";

    private static readonly string Marks = $"StartSel={SearchDocument.MarkStart},StopSel={SearchDocument.MarkEnd}";

    /// <summary>How many documents of each kind hold the words; counting stops at <see cref="MostCounted"/>.</summary>
    public async Task<IReadOnlyDictionary<string, SearchCount>> Count(
        SearchQuestion question, SearchScope scope, Guid[] own, CancellationToken ct)
    {
        await using var command = Command(CountSql, question, scope, own);
        command.Parameters.AddWithValue("most", MostCounted);
        var counts = new Dictionary<string, SearchCount>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) counts[rows.GetString(0)] = new(rows.GetInt32(1), rows.GetInt32(2));
        return counts;
    }

    /// <summary>What everybody may read of one kind, and holds the words; in no order.</summary>
    public async Task<IReadOnlyList<Guid>> Ids(SearchQuestion question, string kind, int most, CancellationToken ct)
    {
        await using var command = Command(IdsSql, question, new(kind, false, 1), []);
        command.Parameters.AddWithValue("most", most);
        var ids = new List<Guid>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) ids.Add(rows.GetGuid(0));
        return ids;
    }

    /// <summary>A page of what holds the words, the nearest first.</summary>
    public async Task<IReadOnlyList<SearchHit>> Page(SearchQuestion question, SearchScope scope, Guid[] own, CancellationToken ct)
    {
        await using var command = Command(PageSql, question, scope, own);
        command.Parameters.AddWithValue("titles", MostTitles);
        command.Parameters.AddWithValue("ranked", MostRanked);
        command.Parameters.AddWithValue("size", PageSize);
        command.Parameters.AddWithValue("skipped", (scope.Page - 1) * PageSize);
        command.Parameters.AddWithValue("whole", $"{Marks},HighlightAll=true");
        command.Parameters.AddWithValue("short", ShortText);
        command.Parameters.AddWithValue("end", EndOfText);
        command.Parameters.AddWithValue("stops", " .!?…»)\n");
        command.Parameters.AddWithValue("marks", $"{SearchDocument.MarkStart}{SearchDocument.MarkEnd}");
        command.Parameters.AddWithValue("excerpt", $"{Marks},MaxFragments=2,MaxWords=30,MinWords=16,FragmentDelimiter=\" … \"");
        var hits = new List<SearchHit>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) hits.Add(Hit(rows));
        return hits;
    }

    /// <summary>How many visible documents hold each of these words.</summary>
    public async Task<IReadOnlyList<FoundWord>> Words(string[] words, Guid[] own, CancellationToken ct)
    {
        if (words.Length == 0) return [];
        await using var command = database.CreateCommand(WordsSql);
        command.Parameters.AddWithValue("typed", words);
        command.Parameters.AddWithValue("queries", words.Select(SearchQuestion.ToTsQuery).ToArray());
        command.Parameters.AddWithValue("own", own);
        command.Parameters.AddWithValue("few", MostFew);
        var found = new List<FoundWord>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) found.Add(new(rows.GetString(0), rows.GetInt32(2), rows.GetInt32(1) > 0));
        return found;
    }

    /// <summary>The word that may have been meant and that the most visible documents hold; null when none is.</summary>
    public async Task<string?> Nearest(string typed, Guid[] own, CancellationToken ct)
    {
        var folded = OneError.Folded(typed);
        if (folded.Length < OneError.ShortestMended) return null;
        var forms = FrenchNumber.Of(folded).SelectMany(form => form.EndsWith('s') ? new[] { form, form[..^1] } : [form])
            .Where(form => form.Length <= OneError.Longest).Distinct().ToList();
        var near = (await Candidates([.. forms.SelectMany(OneError.Keys).Distinct()], ct))
            .Where(known => forms.Exists(form => OneError.MayMean(form, known.Word))).Take(MostTried)
            .Select(known => known.Shown).ToArray();
        return (await Words(near, own, ct)).Where(word => word.Found > 0).MaxBy(word => word.Found)?.Text;
    }

    private async Task<List<(string Word, string Shown)>> Candidates(string[] keys, CancellationToken ct)
    {
        await using var command = database.CreateCommand(CandidatesSql);
        command.Parameters.AddWithValue("keys", keys);
        command.Parameters.AddWithValue("most", MostCandidates);
        var words = new List<(string, string)>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) words.Add((rows.GetString(0), rows.GetString(1)));
        return words;
    }

    private NpgsqlCommand Command(string sql, SearchQuestion question, SearchScope scope, Guid[] own)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue("query", question.ToTsQuery());
        command.Parameters.AddWithValue("own", own);
        command.Parameters.Add(new("kind", NpgsqlDbType.Text) { Value = (object?)scope.Kind ?? DBNull.Value });
        command.Parameters.AddWithValue("mine", scope.Mine);
        return command;
    }

    private static SearchHit Hit(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5),
        row.IsDBNull(6) ? null : row.GetString(6), (Audience)row.GetInt32(7), row.GetBoolean(8));
}
