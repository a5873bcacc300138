using Microsoft.Extensions.Configuration;
using Rouages.Commons;

namespace Rouages.Storage;

/// <summary>Where the data lives. Everything has a default: see <c>docs/settings.md</c>.</summary>
/// <param name="Server">Connection string of a PostgreSQL server; null for the embedded one.</param>
/// <param name="Folder">Folder of the embedded cluster, absolute.</param>
/// <param name="Durable">False only for tests: a cluster that may lose everything when the machine stops.</param>
/// <param name="MigratesAtStart">False where several nodes start at once: an operator upgrades first.</param>
/// <param name="Replica">Connection string of a streaming replica of the server, for pages of anonymous readers; null without one.</param>
public sealed record StorageSettings(
    string? Server, string Folder, bool Durable = true, bool MigratesAtStart = true, string? Replica = null)
{
    /// <summary>
    /// Reads <c>ROUAGES_DATABASE</c> (or <c>ROUAGES_DATABASE_FILE</c>, or <c>ConnectionStrings:Rouages</c>), <c>ROUAGES_REPLICA</c> (or its
    /// <c>_FILE</c>), <c>ROUAGES_DATA</c> and <c>Migrate:AtStart</c>.
    /// </summary>
    public static StorageSettings Read(IConfiguration configuration, string root)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var server =
            First(configuration["ROUAGES_DATABASE"], SettingFile.Read("ROUAGES_DATABASE_FILE", configuration["ROUAGES_DATABASE_FILE"]),
                configuration["ConnectionStrings:Rouages"]);
        var folder = First(configuration["ROUAGES_DATA"]) ?? Path.Combine(root, "data");
        var replica = First(configuration["ROUAGES_REPLICA"],
            SettingFile.Read("ROUAGES_REPLICA_FILE", configuration["ROUAGES_REPLICA_FILE"]));
        if (replica is not null && server is null)
            throw new StorageException("ROUAGES_REPLICA names a replica, but ROUAGES_DATABASE names no server that it could follow.");
        return new(server is null ? null : ServerAddress.Read(server), Path.GetFullPath(folder),
            MigratesAtStart: configuration.GetValue("Migrate:AtStart", true),
                Replica: replica is null ? null : ServerAddress.Read(replica));
    }

    /// <summary>True while the disk that data and temporary files need has room left for a working day.</summary>
    public bool HasRoom() => new[] { Server is null ? Folder : null, Path.GetTempPath() }.OfType<string>().Where(Directory.Exists)
        .All(folder => new DriveInfo(folder).AvailableFreeSpace > LeastRoom);

    /// <summary>What is left on the disk of the data, or of temporary files when the data is on a server.</summary>
    public long FreeBytes() => new DriveInfo(Server is null && Directory.Exists(Folder) ? Folder : Path.GetTempPath()).AvailableFreeSpace;

    private const long LeastRoom = 256L << 20;

    private static string? First(params string?[] values) => values.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
}
