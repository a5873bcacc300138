namespace Rouages.Storage.Postgres;

/// <summary>Who owns the cluster. PostgreSQL refuses to run as root: then it is an unprivileged user of the machine.</summary>
/// <param name="Name">The user to become; null when the application's own user will do.</param>
internal sealed record Account(string? Name)
{
    private static readonly string[] Unprivileged = ["postgres", "nobody"];

    /// <summary>
    /// Whoever owns the cluster in <paramref name="cluster"/> or the folder that will hold it, so that root beside a service does not take
    /// its data from it; else an unprivileged user.
    /// </summary>
    public static async Task<Account> Choose(string cluster, CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows()) return new((string?)null);
        foreach (var folder in new[] { cluster, Path.GetDirectoryName(cluster)! })
            if (await OwnerOf(folder, ct) is { } owner) return new(owner);
        var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet();
        return new(Unprivileged.FirstOrDefault(users.Contains)
            ?? throw new StorageException(
                "PostgreSQL refuses to run as root, and this machine has neither a “postgres” nor a “nobody” user: create one."));
    }

    /// <summary>The name of whoever owns a folder; null for root, for an absent folder, and for a number without a name.</summary>
    private static async Task<string?> OwnerOf(string folder, CancellationToken ct)
    {
        if (!Directory.Exists(folder)) return null;
        var (code, said) = await Command.Run("stat", ["-c", "%U", "--", folder], ct);
        return code == 0 && said.Trim() is var name && name is not ("root" or "UNKNOWN" or "") ? name : null;
    }

    public Task<(int Code, string Output)> Run(string program, IEnumerable<string> arguments, CancellationToken ct = default)
    {
        if (Name is null) return Command.Run(program, arguments, ct);
        if (Command.Find("setpriv") is { } setpriv)
            return Command.Run(setpriv, ["--reuid", Name, "--regid", Group, "--init-groups", "--", program, .. arguments], ct);
        if (Command.Find("runuser") is { } runuser)
            return Command.Run(runuser, ["-u", Name, "--", program, .. arguments], ct);
        throw new StorageException(
            "PostgreSQL refuses to run as root, and this machine has neither setpriv nor runuser (package util-linux) to change user.");
    }

    /// <summary>Makes a folder that only this account may enter (root may anyway); false when it may not, whatever the mode.</summary>
    public async Task<bool> Own(string folder, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(folder);
            // Only its owner may set the mode: a folder that somebody else prepared is refused here.
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            return false;
        }
        if (Name is null) return true;
        var (code, _) = await Command.Run("chown", [$"{Name}:{Group}", folder], ct);
        return code == 0 && (await Run("/usr/bin/test", ["-w", folder], ct)).Code == 0;
    }

    /// <summary>Makes an empty file of this account, so that root who comes first does not shut it out.</summary>
    public async Task Prepare(string file, CancellationToken ct)
    {
        if (Name is null || File.Exists(file)) return;
        await File.Create(file).DisposeAsync();
        await Command.Run("chown", [$"{Name}:{Group}", file], ct);
    }

    // The number is in passwd, and group files may name it otherwise.
    private string Group => File.ReadLines("/etc/passwd").Select(line => line.Split(':')).First(parts => parts[0] == Name)[3];
}
