using Microsoft.Extensions.Logging;
using Npgsql;
using Rouages.Storage.Postgres;

namespace Rouages.Storage.Opening;

/// <summary>The database of this application: an embedded cluster that it starts and stops, or a server that is named to it.</summary>
internal sealed class Database(StorageSettings settings, ILogger<Database> log) : IAsyncDisposable
{
    private const string Name = "rouages";

    private Cluster? _cluster;
    private string? _address = settings.Server;

    /// <summary>Connection string; known once the database was opened.</summary>
    public string Address => _address ?? throw new InvalidOperationException("The storage is not open yet: call OpenStorage first.");

    /// <summary>
    /// Makes the database reachable; calling it again does nothing. When another process owns the embedded cluster,
    /// <paramref name="join"/> uses it beside that process instead of refusing; it never makes a cluster, which would be an empty one.
    /// </summary>
    public async Task Open(bool join, CancellationToken ct)
    {
        if (_address is not null) return;
        if (join && !Place.Holds(settings.Folder))
        {
            throw new StorageException($"There is no database in {settings.Folder}, or this user does not see it: the first start of the "
                + "site makes it; ROUAGES_DATA names another folder, ROUAGES_DATABASE a server.");
        }
        var cluster = await Cluster.In(settings.Folder, settings.Durable, log, ct);
        if (cluster.Own())
        {
            _cluster = cluster;
            await cluster.Start(ct);
        }
        else if (!join)
        {
            throw new StorageException(
                $"Rouages is already running on {cluster.Folder}: stop it first, or give this one a folder of its own with ROUAGES_DATA.");
        }
        await CreateDatabase(cluster, ct);
        _address = cluster.ConnectionString(Name);
    }

    /// <summary>Starts the embedded postmaster again when it was killed; false when there was nothing to do.</summary>
    public async Task<bool> Revive(CancellationToken ct)
    {
        if (_cluster is null || await _cluster.Lives(ct)) return false;
        await _cluster.Start(ct);
        return true;
    }

    /// <summary>True when this process owns an embedded cluster, and so must look after it.</summary>
    public bool Embedded => _cluster is not null;

    public async ValueTask DisposeAsync()
    {
        if (_cluster is null) return;
        NpgsqlConnection.ClearAllPools();
        await _cluster.DisposeAsync();
        _cluster = null;
    }

    private static async Task CreateDatabase(Cluster cluster, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT 1 FROM pg_database WHERE datname = '{Name}'";
        if (await command.ExecuteScalarAsync(ct) is not null) return;
        command.CommandText = $"CREATE DATABASE {Name}";
        await command.ExecuteNonQueryAsync(ct);
    }
}
