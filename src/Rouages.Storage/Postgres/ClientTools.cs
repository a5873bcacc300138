using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Rouages.Storage.Postgres;

/// <summary>
/// The machine's <c>pg_dump</c> and <c>pg_restore</c>, writing to or reading from a stream; the password travels in their environment only.
/// </summary>
internal static class ClientTools
{
    /// <summary>Dumps the whole database, as one snapshot, while it is used.</summary>
    public static Task Dump(string address, Stream to, CancellationToken ct) =>
        Run("pg_dump", ["--format=custom", "--no-owner", "--no-privileges"], address, null, to, ct);

    /// <summary>Restores such a dump, all of it or nothing.</summary>
    public static Task Restore(string address, Stream from, CancellationToken ct) =>
        Run("pg_restore", ["--dbname", DatabaseOf(address), "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error"],
            address, from, null, ct);

    private static async Task Run(string program, string[] arguments, string address, Stream? from, Stream? to, CancellationToken ct)
    {
        var found = Find(program)
            ?? throw new StorageException($"{program} is not installed: install it (apt-get install postgresql-client).");
        var start = new ProcessStartInfo(found, arguments)
        {
            RedirectStandardInput = from is not null,
            RedirectStandardOutput = to is not null,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        Name(start, new(address));
        using var process = Process.Start(start) ?? throw new StorageException($"{program} does not start.");
        var errors = process.StandardError.ReadToEndAsync(ct);
        try
        {
            if (to is not null) await process.StandardOutput.BaseStream.CopyToAsync(to, ct);
            if (from is not null) await Feed(from, process, ct);
            await process.WaitForExitAsync(ct);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
        if (process.ExitCode != 0) throw new StorageException($"{program} failed: {(await errors).Trim()}");
    }

    private static async Task Feed(Stream from, Process process, CancellationToken ct)
    {
        try
        {
            await from.CopyToAsync(process.StandardInput.BaseStream, ct);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It stopped reading: what it says on its error stream tells why.
        }
    }

    private static void Name(ProcessStartInfo start, NpgsqlConnectionStringBuilder address)
    {
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["PGHOST"] = address.Host;
        start.Environment["PGPORT"] = address.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = address.Database;
        start.Environment["PGUSER"] = address.Username;
        if (address.Password is { Length: > 0 } password) start.Environment["PGPASSWORD"] = password;
        if (address.SslMode is SslMode.Require or SslMode.VerifyCA or SslMode.VerifyFull)
        {
            start.Environment["PGSSLMODE"] =
                address.SslMode switch { SslMode.Require => "require", SslMode.VerifyCA => "verify-ca", _ => "verify-full" };
        }
        if (address.RootCertificate is { Length: > 0 } root) start.Environment["PGSSLROOTCERT"] = root;
        start.Environment["LC_ALL"] = "C.UTF-8";
    }

    private static string DatabaseOf(string address) =>
        new NpgsqlConnectionStringBuilder(address).Database ?? throw new StorageException("The connection string names no database.");

    // A dump is read by the programs of its version or of a later one: Debian keeps each version in a folder of its own.
    public static string? Find(string program)
    {
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return debian.Where(folder => File.Exists(Path.Combine(folder, "bin", program))).MaxBy(VersionOf) is { } newest
            ? Path.Combine(newest, "bin", program)
            : Command.Find(program);
    }

    private static int VersionOf(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
