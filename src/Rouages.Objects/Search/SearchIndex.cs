using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Rouages.Storage;

namespace Rouages.Objects.Search;

/// <summary>Writes documents as their objects are now. Call it inside the transaction that changed them.</summary>
public static class SearchIndex
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Writes the documents of these objects, and takes away those that nobody finds any more.</summary>
    public static async Task Refresh(this RouagesDb db, ISearchable kind, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(kind);
        // Of two who change one object, the second reads it once the first has committed.
        await db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM objects.document WHERE kind = {kind.Kind} AND object_id = ANY ({ids}) ORDER BY object_id FOR UPDATE", ct);
        var documents = await kind.Documents(db, ids, ct);
        await Write(db, documents, ct);
        await Forget(db, kind.Kind, documents, ids, ct);
        if (kind.HasInside) await Forget(db, SearchDocument.Inside(kind.Kind), documents, ids, ct);
    }

    private static async Task Forget(
        RouagesDb db, string kind, IReadOnlyList<SearchDocument> documents, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var gone = ids.Except(documents.Where(document => document.Kind == kind).Select(document => document.ObjectId)).ToList();
        if (gone.Count > 0)
            await db.Set<SearchDocument>().Where(d => d.Kind == kind && gone.Contains(d.ObjectId)).ExecuteDeleteAsync(ct);
    }

    /// <summary>
    /// For what is written without a context: takes away, in the transaction of this connection, the document of an object whose text must
    /// not be found any more. A document without text stays.
    /// </summary>
    public static async Task ForgetText(NpgsqlConnection connection, string kind, Guid id, CancellationToken ct)
    {
        await using var command =
            new NpgsqlCommand("DELETE FROM objects.document WHERE kind = ANY ($1) AND object_id = $2 AND body <> ''", connection)
            {
                Parameters = { new() { Value = new[] { kind, SearchDocument.Inside(kind) } }, new() { Value = id } },
            };
        await command.ExecuteNonQueryAsync(ct);
    }

    // A row that says what it said is left alone: most saves change nothing that is searched.
    private static Task Write(RouagesDb db, IReadOnlyList<SearchDocument> documents, CancellationToken ct) =>
        documents.Count == 0 ? Task.CompletedTask
        : db.Database.ExecuteSqlRawAsync("""
            INSERT INTO objects.document AS d (kind, object_id, audience, title, address, form, words, places, body, cooperation_id, seat)
            SELECT kind, object_id, audience, title, address, form, words, places, body, cooperation_id, seat
            FROM jsonb_to_recordset(@documents) AS one (kind text, object_id uuid, audience int, title text, address text, form text, words text, places text,
                body text, cooperation_id uuid, seat text)
            ORDER BY kind, object_id
            ON CONFLICT (kind, object_id) DO UPDATE SET audience = excluded.audience, title = excluded.title, address = excluded.address, form = excluded.form,
                words = excluded.words, places = excluded.places, body = excluded.body, cooperation_id = excluded.cooperation_id, seat = excluded.seat
            WHERE (d.audience, d.title, d.address, d.form, d.words, d.places, d.body, d.cooperation_id, d.seat) IS DISTINCT FROM
                (excluded.audience, excluded.title, excluded.address, excluded.form, excluded.words, excluded.places, excluded.body, excluded.cooperation_id, excluded.seat)
            """, [new NpgsqlParameter("documents", NpgsqlDbType.Jsonb) { Value = JsonSerializer.Serialize(documents.Select(Row), Snake) }], ct);

    private static object Row(SearchDocument d) => new
    {
        d.Kind, d.ObjectId, Audience = (int)d.Audience, Title = SearchDocument.Clean(d.Title, SearchDocument.LongestTitle), d.Address,
        d.Form,
        Words = SearchDocument.Clean(d.Words, SearchDocument.LongestWords),
        Places = SearchDocument.Clean(d.Places, SearchDocument.LongestPlaces),
        Body = SearchDocument.Clean(d.Body, SearchDocument.LongestBody), d.CooperationId, d.Seat,
    };
}
