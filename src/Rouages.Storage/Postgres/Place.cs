using System.Security.Cryptography;
using System.Text;

namespace Rouages.Storage.Postgres;

/// <summary>Where a cluster lies, and where it listens.</summary>
/// <param name="Cluster">PostgreSQL's data folder.</param>
/// <param name="Socket">Folder of its Unix socket.</param>
/// <param name="Account">Who owns both.</param>
internal sealed record Place(string Cluster, string Socket, Account Account)
{
    private const int LongestSocket = 107;

    public string Lock => Cluster + ".lock";

    /// <summary>In <paramref name="folder"/>; when its user may not enter there, in a state folder of its own.</summary>
    public static async Task<Place> Choose(string folder, CancellationToken ct)
    {
        foreach (var home in Homes(folder))
        {
            var cluster = ClusterIn(home);
            var account = await Account.Choose(cluster, ct);
            if (await account.Own(cluster, ct))
            {
                var place = new Place(cluster, await SocketIn(home, account, ct), account);
                await account.Prepare(place.Lock, ct);
                return place;
            }
            if (Directory.Exists(cluster) && !Directory.EnumerateFileSystemEntries(cluster).Any()) Directory.Delete(cluster);
        }
        throw new StorageException(
            $"Neither {folder} nor {State} can hold the database: give the application a folder of its own with ROUAGES_DATA.");
    }

    /// <summary>True when a cluster is there already, as far as this user sees.</summary>
    public static bool Holds(string folder) => Homes(folder).Any(home => File.Exists(Path.Combine(ClusterIn(home), "PG_VERSION")));

    private static string[] Homes(string folder) => [folder, Path.Combine(State, Short(folder))];

    private static string ClusterIn(string home) => Path.Combine(home, "postgres");

    private static async Task<string> SocketIn(string home, Account account, CancellationToken ct)
    {
        foreach (var socket in new[] { Path.Combine(home, "socket"), Path.Combine(Runtime, "rouages-" + Short(home)) })
            // Npgsql reads a comma as the start of a second host.
            if (!socket.Contains(',', StringComparison.Ordinal) && Encoding.UTF8.GetByteCount(socket + "/.s.PGSQL.5432") <= LongestSocket
                && await account.Own(socket, ct)) return socket;
        throw new StorageException($"No folder with a short enough path for PostgreSQL’s socket: {Runtime} is not writable.");
    }

    private static string State => Environment.IsPrivilegedProcess
        ? "/var/lib/rouages"
        : Path.Combine(Environment.GetEnvironmentVariable("XDG_STATE_HOME")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local/state"), "rouages");

    private static string Runtime => Environment.IsPrivilegedProcess && Directory.Exists("/run") ? "/run" : "/tmp";

    private static string Short(string folder) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..12];
}
