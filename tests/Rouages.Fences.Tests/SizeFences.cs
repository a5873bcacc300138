namespace Rouages.Fences.Tests;

public sealed partial class SizeFences
{
    private const int Limit = 200;
    private const int Columns = 140;

    [Fact]
    public void No_file_passes_200_lines_without_a_reason()
    {
        var reasons = Reasons();
        None.Of(Sources().Where(file => File.ReadLines(file).Count() > Limit).Select(House.Short)
            .Where(file => !reasons.ContainsKey(file)));
    }

    [Fact]
    public void Every_reason_still_holds() =>
        None.Of(Reasons().Where(reason => reason.Value.Length < 10 || !File.Exists(Path.Combine(House.Root, reason.Key))
            || File.ReadLines(Path.Combine(House.Root, reason.Key)).Count() <= Limit).Select(reason => reason.Key));

    [Fact]
    public void No_line_of_code_passes_140_columns_but_for_its_text() => None.Of(
        from file in Sources()
        where file.EndsWith(".cs", StringComparison.Ordinal) && !file.Contains("Rouages.Migrations/", StringComparison.Ordinal)
        from number in TooWide(File.ReadAllLines(file))
        select $"{House.Short(file)}({number})");

    // What stands between quotes counts for nothing: a sentence or a query is not cut for its length.
    private static IEnumerable<int> TooWide(string[] lines)
    {
        var inRaw = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var began = inRaw;
            if (lines[i].Split("\"\"\"").Length % 2 == 0) inRaw = !inRaw;
            if (!began && Literal().Replace(lines[i], "\"\"").Length > Columns) yield return i + 1;
        }
    }

    [System.Text.RegularExpressions.GeneratedRegex("\"(\\\\.|[^\"\\\\])*\"")]
    private static partial System.Text.RegularExpressions.Regex Literal();

    private static IEnumerable<string> Sources() => House.Files(null, ".cs", ".razor", ".css", ".js", ".sql")
        .Concat(Directory.EnumerateFiles(Path.Combine(House.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)));

    // path<space>reason
    private static Dictionary<string, string> Reasons() =>
        File.ReadLines(Path.Combine(House.Root, "tests/Rouages.Fences.Tests/long-files.txt"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ', 2))
        .ToDictionary(parts => parts[0], parts => parts.ElementAtOrDefault(1) ?? "");
}
