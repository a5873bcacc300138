using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Rouages.Storage.Opening;
using Rouages.Storage.Postgres;

namespace Rouages.Storage;

/// <summary>What an operator does with the whole of the data, site running or not: back up, restore, upgrade.</summary>
public static class Maintenance
{
    private static ReadOnlySpan<byte> Magic => "PGDMP"u8;

    /// <summary>False where <c>pg_dump</c> is not installed.</summary>
    public static bool CanBackup => ClientTools.Find("pg_dump") is not null;

    /// <summary>
    /// Writes all that was acknowledged so far into one file, while people go on; the file is there only when it is whole.
    /// </summary>
    /// <param name="services">The storage's services.</param>
    /// <param name="file">A file that does not exist yet; only its owner may read it.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="StorageException">Why not, in one sentence.</exception>
    public static async Task Backup(IServiceProvider services, string file, CancellationToken ct = default)
    {
        if (File.Exists(file)) throw new StorageException($"{file} exists already: a backup never overwrites another.");
        var database = services.GetRequiredService<Database>();
        await Reach(database, join: true, ct);
        var partial = file + ".partial";
        try
        {
            await using (var to = new FileStream(partial, Private(FileMode.Create, FileAccess.Write)))
                await ClientTools.Dump(database.Address, to, ct);
            File.Move(partial, file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The backup cannot be written to {file}: {problem.Message}", problem);
        }
        finally
        {
            if (File.Exists(partial)) File.Delete(partial);
        }
    }

    /// <summary>
    /// Puts a backup into an empty database, all of it or nothing; <see cref="Upgrade"/>, or the next start, brings it up to date.
    /// </summary>
    /// <exception cref="StorageException">Why not: the site runs, the database is not empty, the file is no backup.</exception>
    public static async Task Restore(IServiceProvider services, string file, CancellationToken ct = default)
    {
        await using var from = Read(file);
        var database = services.GetRequiredService<Database>();
        await Reach(database, join: false, ct);
        if (!await IsEmpty(database.Address, ct))
        {
            throw new StorageException("The database is not empty, and a restore never mixes two: "
                + "name another one (ROUAGES_DATABASE), or give it a new folder (ROUAGES_DATA).");
        }
        await ClientTools.Restore(database.Address, from, ct);
    }

    /// <summary>What <see cref="Upgrade"/> would do, by name, in its order; empty when the database is up to date.</summary>
    /// <exception cref="StorageException">The database does not answer, or was written by a newer version.</exception>
    public static async Task<IReadOnlyList<string>> Pending(IServiceProvider services, CancellationToken ct = default)
    {
        await Reach(services.GetRequiredService<Database>(), join: true, ct);
        await using var scope = services.CreateAsyncScope();
        return await Opening.Upgrade.Pending(scope.ServiceProvider.GetRequiredService<RouagesDb>(), ct);
    }

    /// <summary>Brings the database to what this version needs, whatever <c>Migrate:AtStart</c> says.</summary>
    public static async Task Upgrade(IServiceProvider services, CancellationToken ct = default)
    {
        await Reach(services.GetRequiredService<Database>(), join: true, ct);
        await using var scope = services.CreateAsyncScope();
        await Opening.Upgrade.Run(scope.ServiceProvider.GetRequiredService<RouagesDb>(), ct);
    }

    private static async Task Reach(Database database, bool join, CancellationToken ct)
    {
        try
        {
            await database.Open(join, ct);
            await using var connection = new NpgsqlConnection(database.Address + ";Pooling=false");
            await connection.OpenAsync(ct);
        }
        catch (NpgsqlException error)
        {
            throw new StorageException($"The database does not answer: {error.Message}", error);
        }
    }

    private static FileStream Read(string file)
    {
        if (!File.Exists(file)) throw new StorageException($"{file} does not exist.");
        var from = File.OpenRead(file);
        Span<byte> start = stackalloc byte[Magic.Length];
        var isDump = from.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(Magic);
        from.Position = 0;
        if (isDump) return from;
        from.Dispose();
        throw new StorageException($"{file} is not a backup made by “rouages backup”.");
    }

    private static async Task<bool> IsEmpty(string address, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(address + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("""
            SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f')
            AND relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname = 'information_schema' OR nspname LIKE 'pg\_%')
            """, connection);
        return (long)(await command.ExecuteScalarAsync(ct))! == 0;
    }

    private static FileStreamOptions Private(FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
