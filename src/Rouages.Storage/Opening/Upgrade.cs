using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Rouages.Storage.Opening;

/// <summary>Brings a database to what this version needs: extensions and functions, migrations, the modules' own SQL.</summary>
internal static class Upgrade
{
    // Any constant that only Rouages uses: one node upgrades, the others wait for it.
    private const long Lock = 0x526F7561676573;

    public static async Task Run(RouagesDb db, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(db.Database.GetConnectionString() + ";Pooling=false");
        await connection.OpenAsync(ct);
        await Execute(connection, $"SELECT pg_advisory_lock({Lock})", ct);

        await Prepare(connection, ct);
        await RunScripts(connection, typeof(Upgrade).Assembly, ct);
        // Created first, because EF looks for it by failing, which frightens whoever reads the log.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(ct);
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any()) await db.Database.MigrateAsync(ct);
        foreach (var assembly in db.Tables.Select(tables => tables.GetType().Assembly).Distinct().Where(assembly => assembly != typeof(Upgrade).Assembly))
            await RunScripts(connection, assembly, ct);
    }

    /// <summary>The SQL of a module, by name, in the order in which it runs.</summary>
    public static IEnumerable<(string Name, string Sql)> Scripts(Assembly assembly) =>
        from name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
        where name.EndsWith(".sql", StringComparison.Ordinal) && (name.StartsWith("Sql.", StringComparison.Ordinal) || name.Contains(".Sql.", StringComparison.Ordinal))
        select ($"{assembly.GetName().Name}/{name}", new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd());

    private static Task Prepare(NpgsqlConnection connection, CancellationToken ct) => Execute(connection, """
        CREATE SCHEMA IF NOT EXISTS storage;
        CREATE TABLE IF NOT EXISTS storage.script (name text PRIMARY KEY, hash text NOT NULL, ran_at timestamptz NOT NULL DEFAULT now());
        """, ct);

    private static async Task RunScripts(NpgsqlConnection connection, Assembly assembly, CancellationToken ct)
    {
        foreach (var (name, sql) in Scripts(assembly))
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
            await using var known = new NpgsqlCommand("SELECT 1 FROM storage.script WHERE name = $1 AND hash = $2", connection) { Parameters = { new() { Value = name }, new() { Value = hash } } };
            if (await known.ExecuteScalarAsync(ct) is not null) continue;

            await using var transaction = await connection.BeginTransactionAsync(ct);
            await Execute(connection, sql, ct);
            await using var done = new NpgsqlCommand("INSERT INTO storage.script (name, hash) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, ran_at = now()", connection) { Parameters = { new() { Value = name }, new() { Value = hash } } };
            await done.ExecuteNonQueryAsync(ct);
            await transaction.CommitAsync(ct);
        }
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
