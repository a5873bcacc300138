using System.Globalization;
using System.Text.RegularExpressions;

namespace Rouages.Storage.Postgres;

/// <summary>The machine's PostgreSQL programs.</summary>
internal sealed partial record Binaries(string Folder, int Version)
{
    private const int Oldest = 15;

    private static readonly string[] Usual = ["/usr/local/pgsql/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

    public string this[string program] => Path.Combine(Folder, program);

    /// <summary>The programs that made an existing cluster, else the newest ones.</summary>
    public static async Task<Binaries> Find(int? version, CancellationToken ct)
    {
        var found = new List<Binaries>();
        foreach (var folder in await Folders(ct))
            if (File.Exists(Path.Combine(folder, "initdb")) && await VersionOf(folder, ct) is >= Oldest and var its)
                found.Add(new(folder, its));

        return found.Where(binaries => version is null || binaries.Version == version).MaxBy(binaries => binaries.Version)
            ?? throw new StorageException(version is { } made && found.Count > 0
                ? $"The data was written by PostgreSQL {made}, which is no longer installed: install postgresql-{made}, or move the data with pg_upgrade."
                : $"PostgreSQL {Oldest} or later is not installed: install it (apt-get install postgresql), or set ROUAGES_DATABASE to the address of a server.");
    }

    private static async Task<IReadOnlyList<string>> Folders(CancellationToken ct)
    {
        // Debian keeps each major version in a folder of its own: looking there costs no process.
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin")).ToArray()
            : [];
        if (debian.Any(folder => File.Exists(Path.Combine(folder, "initdb")))) return debian;

        var others =
            Usual.Concat(Directory.Exists("/usr")
                ? Directory.GetDirectories("/usr", "pgsql-*").Select(folder => Path.Combine(folder, "bin")) : []);
        if (Command.Find("pg_config") is not { } config) return [.. others];
        var (code, folder) = await Command.Run(config, ["--bindir"], ct);
        return code == 0 ? [folder, .. others] : [.. others];
    }

    private static async Task<int?> VersionOf(string folder, CancellationToken ct)
    {
        // /usr/lib/postgresql/15/bin says it all; elsewhere the program is asked.
        if (int.TryParse(Path.GetFileName(Path.GetDirectoryName(folder)), NumberStyles.None, CultureInfo.InvariantCulture, out var named))
            return named;
        var (_, said) = await Command.Run(Path.Combine(folder, "postgres"), ["--version"], ct);
        return Number().Match(said) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
