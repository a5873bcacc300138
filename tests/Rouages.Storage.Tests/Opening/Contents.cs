using Npgsql;

namespace Rouages.Storage.Tests.Opening;

/// <summary>Everything a database holds, and how it is made, so that two can be compared whatever schema a table lives in.</summary>
internal sealed class Contents
{
    /// <summary>Each table (<c>schema.name</c>) with its columns and, of these columns, all rows as text.</summary>
    public required IReadOnlyDictionary<string, Table> Tables { get; init; }

    public sealed record Table(IReadOnlyList<string> Columns, long Rows);

    public static async Task<Contents> Of(string address)
    {
        await using var connection = await Open(address);
        var columns = await Query(connection, """
            SELECT n.nspname || '.' || c.relname, a.attname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, a.attnum
            """, row => (Table: row.GetString(0), Column: row.GetString(1)));
        var tables = new SortedDictionary<string, Table>(StringComparer.Ordinal);
        foreach (var table in columns.GroupBy(line => line.Table, line => line.Column))
            tables[table.Key] =
                new([.. table], (await Query(connection, $"SELECT count(*) FROM {Quoted(table.Key)}", row => row.GetInt64(0))).Single());
        return new() { Tables = tables };
    }

    /// <summary>All rows of a table as text, of these columns only, sorted.</summary>
    public static async Task<IReadOnlyList<string>> Rows(string address, string table, IEnumerable<string> columns)
    {
        await using var connection = await Open(address);
        var list = string.Join(", ", columns.Select(column => $"\"{column}\""));
        return await Query(connection, $"SELECT ROW({list})::text FROM {Quoted(table)} ORDER BY 1", row => row.GetString(0));
    }

    /// <summary>Columns, indexes, constraints and functions, one line each, sorted.</summary>
    /// <remarks>A dump writes the casts and brackets of an expression otherwise than whoever created it: they are left out.</remarks>
    public static async Task<IReadOnlyList<string>> Shape(string address)
    {
        await using var connection = await Open(address);
        return await Query(connection, """
            WITH own AS (SELECT oid, nspname FROM pg_namespace WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\_%')
            SELECT regexp_replace(line, '::(character varying|text)(\[\])?|[()]', '', 'g') FROM (
                SELECT 'column ' || own.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' '
                    || a.attnotnull || ' ' || a.attgenerated::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') AS line
                FROM own JOIN pg_class c ON c.relnamespace = own.oid AND c.relkind IN ('r', 'v', 'm') JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
                UNION ALL SELECT 'index ' || indexdef FROM pg_indexes JOIN own ON own.nspname = schemaname
                UNION ALL SELECT 'constraint ' || conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(k.oid) FROM pg_constraint k JOIN own ON own.oid = k.connamespace AND k.conrelid <> 0
                UNION ALL SELECT 'function ' || p.oid::regprocedure::text FROM pg_proc p JOIN own ON own.oid = p.pronamespace
            ) lines ORDER BY 1
            """, row => row.GetString(0));
    }

    private static string Quoted(string table) => string.Join('.', table.Split('.').Select(part => $"\"{part}\""));

    private static async Task<NpgsqlConnection> Open(string address)
    {
        var connection = new NpgsqlConnection(address + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<IReadOnlyList<T>> Query<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(read(reader));
        return rows;
    }
}
