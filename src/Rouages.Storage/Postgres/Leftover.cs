using System.Globalization;

namespace Rouages.Storage.Postgres;

/// <summary>What the file <c>postmaster.pid</c> really stands for.</summary>
internal sealed class Leftover(Place place)
{
    /// <summary>
    /// The living postmaster of this cluster, or null. The number alone proves nothing: after a crash or in a new container it may
    /// belong to another program, and PostgreSQL would then refuse to start; such a file is removed.
    /// </summary>
    public async Task<int?> Find(CancellationToken ct)
    {
        var file = Path.Combine(place.Cluster, "postmaster.pid");
        if (!File.Exists(file)) return null;
        var lines = await File.ReadAllLinesAsync(file, ct);
        if (lines.Length == 0 || !int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process)) return null;
        if (!Directory.Exists("/proc")) return process;
        if (Directory.Exists($"/proc/{process}") && await IsPostmaster(process, ct)) return process;
        File.Delete(file);
        return null;
    }

    private async Task<bool> IsPostmaster(int process, CancellationToken ct)
    {
        var its = $"/proc/{process}/cwd";
        if (FolderOf(its) == Path.GetFullPath(place.Cluster)) return true;
        // A link on the way to the folder: the system resolves both. Asked as the owner of the cluster: in a container even root may not
        // look into the processes of others.
        var (code, folders) = await place.Account.Run("readlink", ["-f", its, place.Cluster], ct);
        return code == 0 && folders.Split('\n') is [var works, var cluster, ..] && works == cluster;
    }

    // Between its death and its reaping a process still has its folder in /proc, and no working folder any more.
    private static string? FolderOf(string link)
    {
        try
        {
            return Directory.ResolveLinkTarget(link, returnFinalTarget: false)?.FullName;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
