using Microsoft.Extensions.Configuration;

namespace Rouages.Storage;

/// <summary>Where the data lives. Everything has a default: see <c>docs/settings.md</c>.</summary>
/// <param name="Server">Connection string of a PostgreSQL server; null for the embedded one.</param>
/// <param name="Folder">Folder of the embedded cluster, absolute.</param>
/// <param name="Durable">False only for tests: a cluster that may lose everything when the machine stops.</param>
public sealed record StorageSettings(string? Server, string Folder, bool Durable = true)
{
    /// <summary>Reads <c>ROUAGES_DATABASE</c> (or <c>ROUAGES_DATABASE_FILE</c>, or <c>ConnectionStrings:Rouages</c>) and <c>ROUAGES_DATA</c>.</summary>
    public static StorageSettings Read(IConfiguration configuration, string root)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var server = First(configuration["ROUAGES_DATABASE"], Secret(configuration["ROUAGES_DATABASE_FILE"]), configuration.GetConnectionString("Rouages"));
        var folder = First(configuration["ROUAGES_DATA"]) ?? Path.Combine(root, "data");
        return new(server is null ? null : ServerAddress.Read(server), Path.GetFullPath(folder));
    }

    private static string? Secret(string? file) => string.IsNullOrWhiteSpace(file) ? null : File.ReadAllText(file).Trim();

    private static string? First(params string?[] values) => values.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
}
