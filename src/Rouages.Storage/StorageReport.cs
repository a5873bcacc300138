using Npgsql;

namespace Rouages.Storage;

/// <summary>A table and the room it takes.</summary>
/// <param name="Name">With its schema.</param>
/// <param name="Bytes">Rows, indexes and long values.</param>
/// <param name="Rows">About how many, as PostgreSQL last counted; null before it did.</param>
public sealed record TableSize(string Name, long Bytes, long? Rows);

/// <summary>How much is kept, and where.</summary>
/// <param name="Server">The version of PostgreSQL.</param>
/// <param name="Embedded">True when the site keeps its own PostgreSQL.</param>
/// <param name="Bytes">Size of the database.</param>
/// <param name="Files">How many files people gave.</param>
/// <param name="FileBytes">Their size.</param>
/// <param name="FreeBytes">What is left on the disk of the data, or of temporary files with a server of its own.</param>
/// <param name="LastMigration">The last change of tables that was made here.</param>
/// <param name="Tables">The largest tables, the largest first.</param>
public sealed record StorageReport(
    string Server, bool Embedded, long Bytes, int Files, long FileBytes, long FreeBytes, string? LastMigration,
        IReadOnlyList<TableSize> Tables)
{
    /// <summary>How many tables are told.</summary>
    public const int MostTables = 15;

    /// <summary>Measures it now.</summary>
    public static async Task<StorageReport> Read(NpgsqlDataSource database, StorageSettings settings, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(settings);
        var (tables, whole) = (await Largest(database, ct), await Whole(database, ct));
        return new(whole.Server, settings.Server is null, whole.Bytes, whole.Files, whole.FileBytes, settings.FreeBytes(), whole.Migration,
            tables);
    }

    private static async Task<(string Server, long Bytes, int Files, long FileBytes, string? Migration)> Whole(
        NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand("""
            SELECT current_setting('server_version'), pg_database_size(current_database()), (SELECT count(*)::int FROM storage.file),
                (SELECT coalesce(sum(size), 0)::bigint FROM storage.file), (SELECT max("MigrationId") FROM storage.migration)
            """);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (row.GetString(0), row.GetInt64(1), row.GetInt32(2), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetString(4));
    }

    private static async Task<IReadOnlyList<TableSize>> Largest(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand("""
            SELECT n.nspname || '.' || c.relname, pg_total_relation_size(c.oid), nullif(c.reltuples, -1)::bigint
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg!_%' ESCAPE '!'
            ORDER BY pg_total_relation_size(c.oid) DESC, 1 LIMIT $1
            """);
        command.Parameters.Add(new() { Value = MostTables });
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<TableSize> tables = [];
        while (await rows.ReadAsync(ct)) tables.Add(new(rows.GetString(0), rows.GetInt64(1), rows.IsDBNull(2) ? null : rows.GetInt64(2)));
        return tables;
    }
}
