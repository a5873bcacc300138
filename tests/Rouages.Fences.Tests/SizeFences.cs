namespace Rouages.Fences.Tests;

public sealed class SizeFences
{
    private const int Limit = 200;

    [Fact]
    public void No_file_passes_200_lines_without_a_reason()
    {
        var reasons = Reasons();
        None.Of(Sources().Where(file => File.ReadLines(file).Count() > Limit).Select(House.Short).Where(file => !reasons.ContainsKey(file)));
    }

    [Fact]
    public void Every_reason_still_holds() =>
        None.Of(Reasons().Where(reason => reason.Value.Length < 10 || !File.Exists(Path.Combine(House.Root, reason.Key))
            || File.ReadLines(Path.Combine(House.Root, reason.Key)).Count() <= Limit).Select(reason => reason.Key));

    private static IEnumerable<string> Sources() => House.Files(null, ".cs", ".razor", ".css", ".js", ".sql")
        .Concat(Directory.EnumerateFiles(Path.Combine(House.Root, "tests"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)));

    // path<space>reason
    private static Dictionary<string, string> Reasons() => File.ReadLines(Path.Combine(House.Root, "tests/Rouages.Fences.Tests/long-files.txt"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ', 2))
        .ToDictionary(parts => parts[0], parts => parts.ElementAtOrDefault(1) ?? "");
}
