using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rouages.Fences.Tests;

/// <summary>
/// A released migration never changes: databases made by it are out there. Hashed is what it does to a database (Up and Down), not the
/// namespace or the folder it lives in. <c>src/migrations.json</c> holds the hashes; <c>ROUAGES_ACCEPT=1 bin/test Fences</c> adds those
/// that are missing, when a version is released.
/// </summary>
public sealed partial class MigrationFences
{
    private static readonly string Register = Path.Combine(House.Root, "src/migrations.json");

    // Migrations that move tables to other schemas: they rename, and lose nothing.
    private static readonly string[] Moves = ["DirectorySplit"];

    [Fact]
    public void A_released_migration_is_what_it_was()
    {
        var (released, now) = (Released(), Migrations().ToDictionary(Name, Hash));
        if (Environment.GetEnvironmentVariable("ROUAGES_ACCEPT") == "1") Write(released, now);
        None.Of(Released().Where(pair => now.GetValueOrDefault(pair.Key) != pair.Value)
            .Select(pair => now.ContainsKey(pair.Key) ? $"{pair.Key} was released and was edited: make a new migration"
                : $"{pair.Key} was released and is gone"));
    }

    [Fact]
    public void The_first_migration_is_frozen() => Assert.Contains("20261121084753_Initial", Released().Keys);

    [Fact]
    public void Only_a_contraction_takes_something_away() => None.Of(Migrations()
        .Where(file => !Name(file).EndsWith("_Contract", StringComparison.Ordinal)
            && !Moves.Any(move => Name(file).EndsWith("_" + move, StringComparison.Ordinal)))
        .SelectMany(file => Taking().Matches(Up(file))
            .Select(match => $"{Name(file)} has {match.Groups[1].Value}: expand first, and take away in a later _Contract")));

    [Fact]
    public void Every_migration_is_seen()
    {
        Assert.NotEmpty(Migrations());
        Assert.All(Migrations(), file => Assert.Contains("migrationBuilder", Up(file), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Migrations() =>
        Directory.EnumerateFiles(Path.Combine(House.Root, "src"), "2*_*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".Designer.cs", StringComparison.Ordinal)
                && File.ReadAllText(file).Contains(": Migration", StringComparison.Ordinal))
            .OrderBy(Name, StringComparer.Ordinal);

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);

    private static string Up(string file)
    {
        var text = File.ReadAllText(file);
        var (start, end) = (text.IndexOf("void Up(", StringComparison.Ordinal), text.IndexOf("void Down(", StringComparison.Ordinal));
        return text[start..(end > start ? end : text.Length)];
    }

    private static string Hash(string file)
    {
        var text = File.ReadAllText(file);
        var does = Space().Replace(text[text.IndexOf("void Up(", StringComparison.Ordinal)..], " ").Trim(' ', '}');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(does)));
    }

    private static SortedDictionary<string, string> Released() =>
        new(File.Exists(Register) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Register))! : [],
            StringComparer.Ordinal);

    /// <summary>Only what is not there yet: accepting never rewrites a released hash.</summary>
    private static void Write(SortedDictionary<string, string> released, Dictionary<string, string> now)
    {
        foreach (var (name, hash) in now) released.TryAdd(name, hash);
        File.WriteAllText(Register, $"{{\n{string.Join(",\n", released.Select(pair => $"  \"{pair.Key}\": \"{pair.Value}\""))}\n}}\n");
    }

    [GeneratedRegex(@"\b(DropColumn|RenameColumn|AlterColumn|DropTable|RenameTable|DropSchema)\b")] private static partial Regex Taking();
    [GeneratedRegex(@"\s+")] private static partial Regex Space();
}
