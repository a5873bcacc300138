using Npgsql;
using NpgsqlTypes;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Live;

/// <summary>What a workshop's row says of its room.</summary>
internal sealed record RoomPlan(IReadOnlyList<Step> Steps, bool Signed);

/// <summary>The log of rooms in PostgreSQL, by plain SQL: it is written thousands of times a second.</summary>
internal sealed class RoomLog(NpgsqlDataSource database)
{
    // A room waits for a database that went away, but not for long: people must be told.
    private const int Patience = 5;

    public NpgsqlDataSource Database => database;

    /// <summary>When a server goes, every idle connection to it is dead, and each would fail one batch after its return.</summary>
    public void Renew() => database.Clear();

    /// <summary>Steps and rule of a workshop; null when there is none. Its room row exists from then on.</summary>
    public async Task<RoomPlan?> Plan(Guid workshop, CancellationToken ct)
    {
        await using var command = Command("""
            WITH room AS (INSERT INTO workshops.room (workshop_id, last_number) SELECT id, 0 FROM workshops.workshop WHERE id = $1 ON CONFLICT DO NOTHING)
            SELECT steps::text, signed FROM workshops.workshop WHERE id = $1
            """, workshop);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? new(FactJson.ReadSteps(reader.GetString(0)), reader.GetBoolean(1)) : null;
    }

    /// <summary>Number of the room's last entry.</summary>
    public async Task<long> Last(Guid workshop, CancellationToken ct)
    {
        await using var command = Command("SELECT last_number FROM workshops.room WHERE workshop_id = $1", workshop);
        return (long?)await command.ExecuteScalarAsync(ct) ?? 0;
    }

    /// <summary>The entries after a number, in order.</summary>
    public async Task<List<Entry>> Since(Guid workshop, long number, CancellationToken ct)
    {
        await using var command = Command("""
            SELECT number, command, participant, kind, payload::text, at FROM workshops.entry WHERE workshop_id = $1 AND number > $2 ORDER BY number
            """, workshop);
        command.Parameters.Add(new() { Value = number });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var entries = new List<Entry>();
        while (await reader.ReadAsync(ct)) entries.Add(Read(reader));
        return entries;
    }

    /// <summary>
    /// Writes entries after <paramref name="last"/>, all or none, in one statement: the room's row moves only if no other node has moved
    /// it. False when one has: read what it wrote, decide again.
    /// </summary>
    public async Task<bool> Append(Guid workshop, long last, IReadOnlyList<Entry> entries, CancellationToken ct)
    {
        if (!entries.Any(Effects.Has)) return await Write(workshop, last, entries, null, ct);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (!await Write(workshop, last, entries, connection, ct)) return false;
        foreach (var entry in entries.Where(Effects.Has)) await Effects.Write(connection, workshop, entry, Patience, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task<bool> Write(Guid workshop, long last, IReadOnlyList<Entry> entries, NpgsqlConnection? inside, CancellationToken ct)
    {
        await using var command = Command("""
            WITH moved AS (UPDATE workshops.room SET last_number = $3 WHERE workshop_id = $1 AND last_number = $2 RETURNING workshop_id)
            INSERT INTO workshops.entry (workshop_id, number, command, participant, kind, payload, at)
            SELECT moved.workshop_id, e.number, e.command, e.participant, e.kind, e.payload::jsonb, e.at
            FROM moved, unnest($4, $5, $6, $7, $8, $9) AS e (number, command, participant, kind, payload, at)
            """, workshop, inside);
        command.Parameters.Add(new() { Value = last });
        command.Parameters.Add(new() { Value = entries[^1].Number });
        Array(command, NpgsqlDbType.Bigint, entries, entry => entry.Number);
        Array(command, NpgsqlDbType.Uuid, entries, entry => entry.Command);
        Array(command, NpgsqlDbType.Uuid, entries, entry => entry.Participant);
        Array(command, NpgsqlDbType.Text, entries, entry => FactJson.KindOf(entry.Fact));
        Array(command, NpgsqlDbType.Text, entries, entry => FactJson.Write(entry.Fact));
        Array(command, NpgsqlDbType.TimestampTz, entries, entry => entry.At.UtcDateTime);
        return await command.ExecuteNonQueryAsync(ct) == entries.Count;
    }

    private static void Array<T>(NpgsqlCommand command, NpgsqlDbType type, IReadOnlyList<Entry> entries, Func<Entry, T> of) =>
        command.Parameters.Add(new() { Value = entries.Select(of).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });

    private static Entry Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetGuid(1), row.IsDBNull(2) ? null : row.GetGuid(2),
        FactJson.Read(row.GetString(3), row.GetString(4)) ?? new Unknown(), row.GetFieldValue<DateTimeOffset>(5));

    private NpgsqlCommand Command(string sql, Guid workshop, NpgsqlConnection? inside = null)
    {
        var command = inside is null ? database.CreateCommand(sql) : new NpgsqlCommand(sql, inside);
        command.CommandTimeout = Patience;
        command.Parameters.Add(new() { Value = workshop });
        return command;
    }
}
