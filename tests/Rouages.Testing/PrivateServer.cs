using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Rouages.Storage.Postgres;

namespace Rouages.Testing;

/// <summary>
/// A durable PostgreSQL of one test, which may be stopped or killed at will. Others share one; see <see cref="TestDatabase"/>.
/// </summary>
public sealed class PrivateServer : IAsyncDisposable
{
    private static int _number;

    private readonly string _folder;
    private readonly Cluster _cluster;

    private PrivateServer(string folder, Cluster cluster) => (_folder, _cluster) = (folder, cluster);

    /// <summary>Connection string of its only database.</summary>
    public string Address => _cluster.ConnectionString("postgres") + ";Timeout=2";

    /// <summary>Makes it and starts it (about a second).</summary>
    public static async Task<PrivateServer> Start()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"rouages-server-{Environment.ProcessId}-{Interlocked.Increment(ref _number)}");
        var server = new PrivateServer(folder, await Cluster.In(folder, durable: true, NullLogger.Instance));
        await server.Again();
        return server;
    }

    /// <summary>Makes and starts a streaming replica of it.</summary>
    public async Task<PrivateServer> Follower()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"rouages-server-{Environment.ProcessId}-{Interlocked.Increment(ref _number)}");
        var follower = new PrivateServer(folder, await Cluster.In(folder, durable: true, NullLogger.Instance));
        await follower._cluster.Follow(_cluster);
        return follower;
    }

    /// <summary>Starts it again after <see cref="Stop"/> or <see cref="Kill"/>.</summary>
    public Task Again() => _cluster.Start();

    /// <summary>Stops it as an operator would.</summary>
    public Task Stop() => _cluster.Stop();

    /// <summary>Kills it as a power cut would.</summary>
    public async Task Kill()
    {
        using var process =
            Process.GetProcessById(
                int.Parse(File.ReadLines(Path.Combine(_cluster.Folder, "postmaster.pid")).First(), CultureInfo.InvariantCulture));
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (await _cluster.Lives()) await _cluster.Stop();
        Directory.Delete(_folder, recursive: true);
        if (Directory.Exists(_cluster.Socket)) Directory.Delete(_cluster.Socket, recursive: true);
    }
}
