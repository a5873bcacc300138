using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Rouages.Storage.Postgres;

namespace Rouages.Bench.Nodes;

/// <summary>A PostgreSQL with the demonstration in it and, when asked, a streaming replica of it; both end with the bench.</summary>
internal sealed class Servers : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Cluster _primary, _replica;
    private bool _follows;

    private Servers(string folder, Cluster primary, Cluster replica) => (_folder, _primary, _replica) = (folder, primary, replica);

    /// <summary>Where nodes find the primary, and the replica once <see cref="Follow"/> is done.</summary>
    public string Primary => _primary.ConnectionString("rouages") + ";Maximum Pool Size=30";

    public string Replica => _replica.ConnectionString("rouages") + ";Maximum Pool Size=30;Timeout=2";

    /// <summary>Starts the cluster that a site left in this folder.</summary>
    public static async Task<Servers> Start(string folder)
    {
        var servers =
            new Servers(folder, await Cluster.In(folder, durable: true, NullLogger.Instance),
                await Cluster.In(Path.Combine(folder, "replica"), durable: true, NullLogger.Instance));
        await servers._primary.Start();
        return servers;
    }

    /// <summary>Copies the primary by <c>pg_basebackup</c> and follows it from there.</summary>
    public async Task Follow()
    {
        await _replica.Follow(_primary);
        _follows = true;
    }

    /// <summary>Ends every connection that nodes hold to the primary, as a failover does; answers how many.</summary>
    public async Task<long> Cut() => await Ask<long>(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = 'rouages' AND pid <> pg_backend_pid() AND backend_type = 'client backend'");

    /// <summary>Transactions that the replica has ended so far.</summary>
    public Task<long> ReadOnReplica() => Ask<long>("SELECT xact_commit FROM pg_stat_database WHERE datname = 'rouages'", Replica);

    public Task<T> Ask<T>(string sql) => Ask<T>(sql, Primary);

    private static async Task<T> Ask<T>(string sql, string address)
    {
        await using var connection = new NpgsqlConnection(address + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return (T)Convert.ChangeType((await command.ExecuteScalarAsync())!, typeof(T), CultureInfo.InvariantCulture);
    }

    /// <summary>The first column of each row.</summary>
    public async Task<List<string>> List(string sql)
    {
        await using var connection = new NpgsqlConnection(Primary + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var list = new List<string>();
        while (await rows.ReadAsync()) list.Add(rows.GetString(0));
        return list;
    }

    public async ValueTask DisposeAsync()
    {
        if (_follows) await _replica.Stop();
        await _primary.Stop();
        foreach (
            var socket in new[] { _primary.Socket, _replica.Socket }.Where(socket =>
                !socket.StartsWith(_folder, StringComparison.Ordinal) && Directory.Exists(socket)))
            Directory.Delete(socket, recursive: true);
    }
}
