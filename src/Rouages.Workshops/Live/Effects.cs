using Npgsql;
using Rouages.Objects.Search;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Restituting;

namespace Rouages.Workshops.Live;

/// <summary>The few entries that other rows follow, in the same transaction: the status of the workshop, a place taken away.</summary>
internal static class Effects
{
    public static bool Has(Entry entry) => entry.Fact is Opened or Paused or Resumed or Closed or { Leaving.Count: > 0 };

    public static async Task Write(NpgsqlConnection connection, Guid workshop, Entry entry, int patience, CancellationToken ct)
    {
        await using var command = entry.Fact switch
        {
            { Leaving: { Count: > 0 } guests } => Leave(workshop, entry, guests),
            Closed => Status(workshop, entry, WorkshopStatus.Closed, ", closed_at = $3"),
            Paused => Status(workshop, entry, WorkshopStatus.Paused, ""),
            Opened => Open(workshop, entry),
            _ => Status(workshop, entry, WorkshopStatus.Open, ""),
        };
        (command.Connection, command.CommandTimeout) = (connection, patience);
        await command.ExecuteNonQueryAsync(ct);
        // What is open again may change: its restitution is not found before the next end.
        if (entry.Fact is Opened) await SearchIndex.ForgetText(connection, WorkshopKind.Word, workshop, ct);
    }

    private static NpgsqlCommand Status(Guid workshop, Entry entry, WorkshopStatus status, string and) =>
        new($"UPDATE workshops.workshop SET status = $2{and} WHERE id = $1")
        {
            Parameters = { new() { Value = workshop }, new() { Value = (int)status }, new() { Value = entry.At.UtcDateTime } },
        };

    // A closed workshop gave its code back: if another one has it meanwhile, this one gets a new one.
    private static NpgsqlCommand Open(Guid workshop, Entry entry)
    {
        var command = Status(workshop, entry, WorkshopStatus.Open, """
            , opened_at = coalesce(opened_at, $3), closed_at = NULL,
              code = CASE WHEN EXISTS (SELECT FROM workshops.workshop w WHERE w.code = workshop.code AND w.id <> $1 AND w.status <> $5) THEN $4 ELSE code END
            """);
        command.Parameters.Add(new() { Value = JoinCode.Make() });
        command.Parameters.Add(new() { Value = (int)WorkshopStatus.Closed });
        return command;
    }

    // The numbers of the guests are in the log; their rows are those whose arrival got these numbers.
    private static NpgsqlCommand Leave(Guid workshop, Entry entry, IReadOnlyList<int> guests) => new("""
        UPDATE workshops.participant SET removed_at = $3 WHERE id IN
            (SELECT participant FROM workshops.entry WHERE workshop_id = $1 AND kind = 'join' AND (payload->>'guest')::int = ANY($2))
        """)
    {
        Parameters = { new() { Value = workshop }, new() { Value = guests.ToArray() }, new() { Value = entry.At.UtcDateTime } },
    };
}
