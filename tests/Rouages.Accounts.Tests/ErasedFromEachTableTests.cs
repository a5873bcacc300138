using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Rouages.Accounts.Domain;
using Rouages.Testing;
using Rouages.Web.Modules;

namespace Rouages.Accounts.Tests;

/// <summary>
/// A table that names a person is known to somebody who forgets them: each such column gets a row with that person, whatever the
/// demonstration holds, and after everybody has forgotten none is left.
/// </summary>
public sealed class ErasedFromEachTableTests(Site site) : IClassFixture<Site>
{
    private const string Naming = "^(person|person_id|.*_person|posted_by|invited_by|responsible|user_id)$";

    [Fact]
    public async Task Who_leaves_is_named_in_no_column_of_any_table()
    {
        var account = A.Person();
        await site.Has(account);
        var (person, columns) = (account.Id, await Columns());
        Assert.True(columns.Count > 40, $"Only {columns.Count} columns name a person: the search for them is broken.");
        foreach (var drop in await Query("""
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) FROM pg_constraint WHERE contype = 'c' AND conrelid <> 0
            """, row => row.GetString(0))) await Query(drop, _ => 0); // rows here hold no sense, only a person
        foreach (var (table, column) in columns) await Fill(table, column, person);
        await site.Do(async db =>
        {
            await using var scope = site.Services.CreateAsyncScope();
            foreach (var data in scope.ServiceProvider.GetServices<IPersonalData>()) await data.Erase(person, default);
            // Keys and sign-ins of the account hang on its row.
            await db.Set<Person>().Where(one => one.Id == person).ExecuteDeleteAsync();
        });
        List<string> left = [];
        foreach (var (table, column) in columns)
        {
            if (await Count(table, column, person) > 0) left.Add($"{table}.{column}");
        }

        Assert.True(left.Count == 0, "Nobody forgets who left: " + string.Join(", ", left));
    }

    private Task<List<(string Table, string Column)>> Columns() => Query($"""
        SELECT format('%I.%I', c.table_schema, c.table_name), quote_ident(c.column_name)
        FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE t.table_type = 'BASE TABLE' AND t.table_schema NOT IN ('pg_catalog', 'information_schema')
          AND c.data_type = 'uuid' AND c.column_name ~ '{Naming}' ORDER BY 1, 2
        """, row => (row.GetString(0), row.GetString(1)));

    // One row that holds the person in this column and something of its type in each other one that must be filled.
    private async Task Fill(string table, string column, Guid person)
    {
        var others = await Query($"""
            SELECT quote_ident(column_name), CASE
                WHEN data_type = 'uuid' THEN 'gen_random_uuid()'
                WHEN data_type IN ('text', 'character varying') THEN quote_literal(left('x' || md5(random()::text), coalesce(character_maximum_length, 8)))
                WHEN data_type = 'boolean' THEN 'false'
                WHEN data_type LIKE 'timestamp%' THEN 'now()'
                WHEN data_type = 'date' THEN 'current_date'
                WHEN data_type IN ('json', 'jsonb') THEN quote_literal('[]') || '::jsonb'
                WHEN data_type = 'bytea' THEN 'decode(md5(random()::text), ' || quote_literal('hex') || ')'
                WHEN data_type = 'ARRAY' THEN quote_literal(chr(123) || chr(125))
                ELSE '1' END
            FROM information_schema.columns
            WHERE format('%I.%I', table_schema, table_name) = '{table}' AND quote_ident(column_name) <> '{column}'
              AND is_nullable = 'NO' AND column_default IS NULL AND is_generated = 'NEVER' AND is_identity = 'NO'
            """, row => (Name: row.GetString(0), Value: row.GetString(1)));
        var names = string.Join(", ", others.Select(other => other.Name).Prepend(column));
        var values = string.Join(", ", others.Select(other => other.Value).Prepend($"'{person}'"));
        await Query($"SET session_replication_role = replica; INSERT INTO {table} ({names}) VALUES ({values}) RETURNING 1", _ => 0);
    }

    private async Task<long> Count(string table, string column, Guid person) =>
        (await Query($"SELECT count(*) FROM {table} WHERE {column} = '{person}'", row => row.GetInt64(0)))[0];

    private async Task<List<T>> Query<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var connection = new NpgsqlConnection(site.DatabaseAddress + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        List<T> rows = [];
        while (await reader.ReadAsync()) rows.Add(read(reader));
        return rows;
    }
}
