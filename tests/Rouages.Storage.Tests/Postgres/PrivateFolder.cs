using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Rouages.Storage.Postgres;

namespace Rouages.Storage.Tests.Postgres;

/// <summary>A folder for a durable cluster of one test, which may be killed at will. Its name is as awkward as names may be.</summary>
public sealed class PrivateFolder : IAsyncDisposable
{
    private static int _number;

    public string Path { get; } = System.IO.Path.Combine(
        System.IO.Path.GetTempPath(), $"l'essai, {Environment.ProcessId} {Interlocked.Increment(ref _number)}");

    internal Task<Cluster> Cluster() => Storage.Postgres.Cluster.In(Path, durable: true, NullLogger.Instance);

    public int Postmaster =>
        int.Parse(File.ReadLines(System.IO.Path.Combine(Path, "postgres/postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>Kills a process as a power cut would, and waits until it is gone.</summary>
    public static async Task Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        var cluster = await Cluster();
        if (await cluster.Lives()) await cluster.Stop();
        Directory.Delete(Path, recursive: true);
        if (Directory.Exists(cluster.Socket)) Directory.Delete(cluster.Socket, recursive: true);
    }
}
