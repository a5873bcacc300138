using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Rouages.Storage;

namespace Rouages.Bench.Pages;

/// <summary>The demonstration, many times over: the bench's own database beside a running site.</summary>
internal static class Volume
{
    // Each row again under identifiers made from its own and the number of the copy, so that what pointed to it still does. People and
    // their mandates stay what they are: nobody acts for a thousand organisations. Answers, two million of them otherwise, a tenth as
    // often.
    private const string Copies = """
        DO $$
        DECLARE t record; names text; selected text;
        BEGIN
          SET session_replication_role = replica;
          CREATE TEMP TABLE copied AS
            SELECT c.oid, format('%I.%I', s.nspname, c.relname) AS name, CASE s.nspname WHEN 'assessments' THEN TIMES / 10 ELSE TIMES END AS times FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace
            WHERE c.relkind = 'r' AND s.nspname IN ('accounts', 'territories', 'cooperations', 'assessments', 'steering')
              AND c.relname NOT IN ('person', 'passkey', 'attempt', 'mandate', 'session');
          FOR t IN SELECT * FROM copied LOOP
            SELECT string_agg(quote_ident(a.attname), ', '), string_agg(CASE
                WHEN a.atttypid = 'uuid'::regtype AND (a.attnum = ANY (p.indkey) OR f.conrelid IS NOT NULL) THEN format('md5(%I::text || n)::uuid', a.attname)
                WHEN u.single AND a.atttypid IN ('text'::regtype, 'varchar'::regtype) THEN format('left(%I, greatest(a_max - 5, 1)) || n', a.attname)
                WHEN u.single AND a.atttypid = 'bytea'::regtype THEN format('%I || int4send(n)', a.attname)
                ELSE quote_ident(a.attname) END, ', ')
              INTO names, selected
              FROM pg_attribute a
              LEFT JOIN pg_index p ON p.indrelid = t.oid AND p.indisprimary
              LEFT JOIN LATERAL (SELECT true AS single FROM pg_index i WHERE i.indrelid = t.oid AND i.indisunique AND NOT i.indisprimary AND a.attnum = ANY (i.indkey) LIMIT 1) u ON true
              LEFT JOIN LATERAL (SELECT conrelid FROM pg_constraint k WHERE k.conrelid = t.oid AND k.contype = 'f' AND a.attnum = ANY (k.conkey) AND k.confrelid IN (SELECT oid FROM copied) LIMIT 1) f ON true
              WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = '';
            EXECUTE format('INSERT INTO %1$s (%2$s) SELECT %3$s FROM %1$s, generate_series(1, %4$s) n, (SELECT 60 AS a_max) m ON CONFLICT DO NOTHING', t.name, names, selected, t.times);
          END LOOP;
        END $$;
        """;

    /// <summary>
    /// Multiplies, and answers the number of cooperations there are now and the address of a public one that the demonstration made.
    /// </summary>
    public static async Task<(long Cooperations, string Slug)> Multiply(string folder, int times)
    {
        var builder = WebApplication.CreateBuilder(["--ROUAGES_DATA", folder, "--Logging:LogLevel:Default", "Warning"]);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddRouagesStorage();
        await using var app = builder.Build();
        await app.Services.OpenStorage(join: true);
        var data = app.Services.GetRequiredService<NpgsqlDataSource>();
        var slug =
            await Ask<string>(data,
                "SELECT slug FROM cooperations.cooperation WHERE published_at IS NOT NULL AND closed_at IS NULL ORDER BY created_at LIMIT 1");
        await Ask<object>(data, Copies.Replace("TIMES", $"{times}", StringComparison.Ordinal));
        await Ask<object>(data, "ANALYZE");
        return (await Ask<long>(data, "SELECT count(*) FROM cooperations.cooperation"), slug!);
    }

    private static async Task<T?> Ask<T>(NpgsqlDataSource data, string sql)
    {
        await using var command = data.CreateCommand(sql);
        command.CommandTimeout = 0;
        return (T?)await command.ExecuteScalarAsync();
    }
}
