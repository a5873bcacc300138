using System.Text.RegularExpressions;

namespace Rouages.Fences.Tests;

public sealed partial class SettingsFences
{
    private static readonly string Manual = File.ReadAllText(Path.Combine(House.Root, "docs/settings.md"));

    [Fact]
    public void Every_setting_that_code_reads_is_documented() =>
        None.Of(Read().Where(setting => !Documented().Contains(setting))
            .Select(setting => $"{setting} is not in the table of docs/settings.md"));

    [Fact]
    public void Every_documented_setting_exists()
    {
        // The scripts have settings of their own.
        var scripts = string.Concat(Directory.GetFiles(Path.Combine(House.Root, "bin")).Select(File.ReadAllText));
        var read = Read().ToHashSet();
        None.Of(Documented().Where(setting => !read.Contains(setting) && !scripts.Contains(setting, StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_setting_is_read_by_its_whole_name() =>
        None.Of(House.Files(null, ".cs").Where(file => Hidden().IsMatch(File.ReadAllText(file)))
            .Select(file => $"{House.Short(file)} reads a section or a computed name: write the whole name where it is read"));

    [Fact]
    public void The_fence_sees_what_it_must_see()
    {
        Assert.Equal(["A", "B:C", "D:E", "F"],
            Names("""configuration["A"] Configuration["B:C"] configuration.GetValue<int>("D:E") builder.Configuration.GetValue("F", 1)"""));
        Assert.Matches(Hidden(), """configuration.GetSection("Mail")""");
        Assert.Matches(Hidden(), "configuration[name]");
    }

    private static IEnumerable<string> Read() => House.Files(null, ".cs").SelectMany(file => Names(File.ReadAllText(file))).Distinct();

    private static IEnumerable<string> Names(string code) => Reading().Matches(code).Select(match => match.Groups["name"].Value);

    // The first column of the table: `One`, `Two`.
    private static HashSet<string> Documented() =>
        [.. Manual.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|')[1])
            .SelectMany(cell => Quoted().Matches(cell).Select(match => match.Groups[1].Value))];

    [GeneratedRegex("""[cC]onfiguration(\[|\.GetValue(<[^>]+>)?\()"(?<name>[^"]+)""")] private static partial Regex Reading();
    [GeneratedRegex(
        """[cC]onfiguration(\[(?!")|\.GetSection\(|\.GetConnectionString\(|\.GetValue(<[^>]+>)?\((?!"))""")]
    private static partial Regex Hidden();
    [GeneratedRegex("`([^`]+)`")] private static partial Regex Quoted();
}
