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
        if (Directory.ResolveLinkTarget(its, returnFinalTarget: false)?.FullName == Path.GetFullPath(place.Cluster)) return true;
        // A link on the way to the folder: the system resolves both.
        var (code, folders) = await Command.Run("readlink", ["-f", its, place.Cluster], ct);
        return code == 0 && folders.Split('\n') is [var works, var cluster, ..] && works == cluster;
    }
}
