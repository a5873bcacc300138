using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Rouages.Storage.Postgres;

/// <summary>A private PostgreSQL: one folder, one Unix socket, no port, one application that owns it.</summary>
internal sealed partial class Cluster(Place place, Binaries binaries, bool durable, ILogger log) : IAsyncDisposable
{
    private const string Role = "rouages";

    private FileStream? _owner;

    public string Folder => place.Cluster;

    public string Socket => place.Socket;

    /// <summary>Finds or makes the place for a cluster in <paramref name="folder"/>; nothing is started yet.</summary>
    public static async Task<Cluster> In(string folder, bool durable, ILogger log, CancellationToken ct = default)
    {
        var place = await Place.Choose(folder, ct);
        if (!place.Cluster.StartsWith(folder, StringComparison.Ordinal))
            Elsewhere(log, place.Cluster, place.Account.Name ?? "this user", folder);
        var version = Path.Combine(place.Cluster, "PG_VERSION");
        var made = File.Exists(version) ? int.Parse((await File.ReadAllTextAsync(version, ct)).Trim(), CultureInfo.InvariantCulture)
            : (int?)null;
        return new(place, await Binaries.Find(made, ct), durable, log);
    }

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = place.Socket,
        Username = Role,
        Database = database,
        MaxPoolSize = 80,
        // Nothing stands between the site and its own server: what is asked again and again is parsed and planned once per connection.
        MaxAutoPrepare = 100,
        // A connection goes back to the pool as it came: whoever keeps something in a session (a lock, a channel) opens one of their own.
        NoResetOnClose = true,
    }.ConnectionString;

    /// <summary>Becomes the owner of the folder for the life of this process: false when another living process is.</summary>
    public bool Own()
    {
        try
        {
            // A lock of the kernel, not a file with a number in it: it goes with the process, however that ends.
            _owner ??= new(place.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Makes the cluster when there is none, stops what a killed owner left behind, and starts.</summary>
    public async Task Start(CancellationToken ct = default)
    {
        if (!File.Exists(Path.Combine(place.Cluster, "PG_VERSION"))) await Make(ct);
        else if (await new Leftover(place).Find(ct) is { } orphan) await StopOrphan(orphan, ct);

        var options = string.Join(' ', Options().Select(option => $"-c {option.Key}={Quoted(option.Value)}"));
        string[] arguments = ["start", "-D", place.Cluster, "-l", StartLog, "-w", "-t", "600", "-s", "-o", options];
        for (var attempt = 1; ; attempt++)
        {
            if ((await place.Account.Run(binaries["pg_ctl"], arguments, ct)).Code == 0) return;
            var why = await LastWords(ct);
            // The last backends of a killed postmaster take a moment to notice.
            if (attempt >= 20 || !why.Contains("shared memory block", StringComparison.Ordinal))
                throw new StorageException($"PostgreSQL does not start on {place.Cluster}: {why}");
            await Task.Delay(500, ct);
        }
    }

    /// <summary>
    /// Becomes a copy of a running cluster, starts, and follows it from there: a streaming replica for tests and benchmarks.
    /// </summary>
    public async Task Follow(Cluster primary, CancellationToken ct = default)
    {
        string[] arguments = ["-D", place.Cluster, "-h", primary.Socket, "-U", Role, "-R", "-X", "stream", "-c", "fast"];
        var (code, said) = await place.Account.Run(binaries["pg_basebackup"], arguments, ct);
        if (code != 0) throw new StorageException($"PostgreSQL cannot copy {primary.Folder}: {said}");
        await Start(ct);
    }

    /// <summary>True while the postmaster lives.</summary>
    public async Task<bool> Lives(CancellationToken ct = default) => await new Leftover(place).Find(ct) is not null;

    /// <summary>Ends sessions, writes everything down, stops.</summary>
    public async Task Stop() =>
        await place.Account.Run(binaries["pg_ctl"], ["stop", "-D", place.Cluster, "-m", "fast", "-w", "-t", "60", "-s"]);

    public async ValueTask DisposeAsync()
    {
        if (_owner is null) return;
        await Stop();
        await _owner.DisposeAsync();
        _owner = null;
    }

    private string StartLog => Path.Combine(place.Cluster, "start.log");

    private async Task Make(CancellationToken ct)
    {
        string[] arguments =
            ["-D", place.Cluster, "-U", Role, "-E", "UTF8", "--locale", "C.UTF-8", "-A", "trust", "--no-instructions",
                .. durable ? Array.Empty<string>() : ["--no-sync"]];
        var (code, said) = await place.Account.Run(binaries["initdb"], arguments, ct);
        if (code != 0) throw new StorageException($"PostgreSQL cannot prepare {place.Cluster}: {said}");
    }

    private async Task StopOrphan(int orphan, CancellationToken ct)
    {
        Orphan(log, orphan);
        await place.Account.Run(binaries["pg_ctl"], ["stop", "-D", place.Cluster, "-m", "fast", "-w", "-t", "60", "-s"], ct);
    }

    // pg_ctl hands the options to a shell.
    private static string Quoted(string value) => "'" + value.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private Dictionary<string, string> Options()
    {
        var options = new Dictionary<string, string>
        {
            ["listen_addresses"] = "",
            ["unix_socket_directories"] = $"\"{place.Socket}\"",
            ["unix_socket_permissions"] = "0700",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
            ["jit"] = "off",
            ["log_checkpoints"] = "off",
        };
        if (durable)
        {
            // A week of messages, one file a day, and never more.
            options["logging_collector"] = "on";
            options["log_filename"] = "postgresql-%a.log";
            options["log_truncate_on_rotation"] = "on";
        }
        else
        {
            options["fsync"] = options["synchronous_commit"] = options["full_page_writes"] = options["autovacuum"] = "off";
            options["max_connections"] = "300";
        }
        return options;
    }

    private async Task<string> LastWords(CancellationToken ct) =>
        File.Exists(StartLog) ? string.Join(' ', (await File.ReadAllLinesAsync(StartLog, ct)).TakeLast(4)) : "it said nothing.";

    [LoggerMessage(LogLevel.Warning, "The database is in {Cluster}, because {Account} may not write in {Folder}.")]
    private static partial void Elsewhere(ILogger log, string cluster, string account, string folder);

    [LoggerMessage(LogLevel.Warning, "The last run was killed and left PostgreSQL running (process {Process}): stopping it first.")]
    private static partial void Orphan(ILogger log, int process);
}
