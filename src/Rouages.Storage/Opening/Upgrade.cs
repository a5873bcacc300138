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

        await RefuseNewer(db, ct);
        await Prepare(connection, ct);
        await RunScripts(connection, typeof(Upgrade).Assembly, ct);
        // Created first, because EF looks for it by failing, which frightens whoever reads the log.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(ct);
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any()) await db.Database.MigrateAsync(ct);
        foreach (var assembly in Modules(db)) await RunScripts(connection, assembly, ct);
    }

    /// <summary>What <see cref="Run"/> would do, by name: migrations, then the scripts whose text is new.</summary>
    public static async Task<IReadOnlyList<string>> Pending(RouagesDb db, CancellationToken ct)
    {
        await RefuseNewer(db, ct);
        var ran = await RanScripts(db, ct);
        var scripts = Modules(db).Prepend(typeof(Upgrade).Assembly).SelectMany(Scripts)
            .Where(script => !ran.Contains((script.Name, HashOf(script.Sql))));
        var migrations = await HasHistory(db, ct) ? await db.Database.GetPendingMigrationsAsync(ct) : db.Database.GetMigrations();
        return [.. migrations, .. scripts.Select(script => script.Name)];
    }

    /// <summary>An older program would misread what a newer one wrote, and might write over it.</summary>
    private static async Task RefuseNewer(RouagesDb db, CancellationToken ct)
    {
        if (!await HasHistory(db, ct)) return;
        var known = db.Database.GetMigrations().ToHashSet();
        if ((await db.Database.GetAppliedMigrationsAsync(ct)).FirstOrDefault(applied => !known.Contains(applied)) is { } newer)
        {
            throw new StorageException($"The database was written by a newer version of Rouages (it has {newer}): "
                + "start that version, or restore a backup made before it.");
        }
    }

    private static IEnumerable<Assembly> Modules(RouagesDb db) =>
        db.Tables.Select(tables => tables.GetType().Assembly).Distinct().Where(assembly => assembly != typeof(Upgrade).Assembly);

    private static async Task<HashSet<(string, string)>> RanScripts(RouagesDb db, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(db.Database.GetConnectionString() + ";Pooling=false");
        await connection.OpenAsync(ct);
        if (!await Has(connection, "storage.script", ct)) return [];
        await using var command = new NpgsqlCommand("SELECT name, hash FROM storage.script ORDER BY name", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var ran = new HashSet<(string, string)>();
        while (await reader.ReadAsync(ct)) ran.Add((reader.GetString(0), reader.GetString(1)));
        return ran;
    }

    // EF would look for it by failing, which frightens whoever reads the log.
    private static async Task<bool> HasHistory(RouagesDb db, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(db.Database.GetConnectionString() + ";Pooling=false");
        await connection.OpenAsync(ct);
        return await Has(connection, "storage.migration", ct);
    }

    private static async Task<bool> Has(NpgsqlConnection connection, string table, CancellationToken ct)
    {
        await using var exists = new NpgsqlCommand("SELECT to_regclass($1) IS NOT NULL", connection)
        {
            Parameters = { new() { Value = table } },
        };
        return await exists.ExecuteScalarAsync(ct) is true;
    }

    private static string HashOf(string sql) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));

    /// <summary>The SQL of a module, by name, in the order in which it runs.</summary>
    public static IEnumerable<(string Name, string Sql)> Scripts(Assembly assembly) =>
        from name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
        where name.EndsWith(".sql", StringComparison.Ordinal)
            && (name.StartsWith("Sql.", StringComparison.Ordinal) || name.Contains(".Sql.", StringComparison.Ordinal))
        select ($"{assembly.GetName().Name}/{name}", new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd());

    private static Task Prepare(NpgsqlConnection connection, CancellationToken ct) => Execute(connection, """
        CREATE SCHEMA IF NOT EXISTS storage;
        CREATE TABLE IF NOT EXISTS storage.script (name text PRIMARY KEY, hash text NOT NULL, ran_at timestamptz NOT NULL DEFAULT now());
        """, ct);

    private static async Task RunScripts(NpgsqlConnection connection, Assembly assembly, CancellationToken ct)
    {
        foreach (var (name, sql) in Scripts(assembly))
        {
            var hash = HashOf(sql);
            await using var known =
                new NpgsqlCommand("SELECT 1 FROM storage.script WHERE name = $1 AND hash = $2",
                    connection)
                { Parameters = { new() { Value = name }, new() { Value = hash } } };
            if (await known.ExecuteScalarAsync(ct) is not null) continue;

            await using var transaction = await connection.BeginTransactionAsync(ct);
            await Execute(connection, sql, ct);
            await using var done =
                new NpgsqlCommand(
                    "INSERT INTO storage.script (name, hash) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, ran_at = now()", connection)
                { Parameters = { new() { Value = name }, new() { Value = hash } } };
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
