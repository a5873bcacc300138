using System.Text.RegularExpressions;

namespace Rouages.Fences.Tests;

public sealed partial class SettingsFences
{
    [Fact]
    public void Every_setting_is_documented()
    {
        var manual = File.ReadAllText(Path.Combine(House.Root, "docs/settings.md"));
        var settings = House.Files(null, ".cs").SelectMany(file => Setting().Matches(File.ReadAllText(file)).Select(match => match.Value)).Distinct();
        None.Of(settings.Where(setting => !manual.Contains(setting, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_documented_setting_exists()
    {
        // The scripts have settings of their own.
        var files = House.Files(null, ".cs").Concat(System.IO.Directory.GetFiles(Path.Combine(House.Root, "bin")));
        var code = string.Concat(files.Select(File.ReadAllText));
        var documented = Setting().Matches(File.ReadAllText(Path.Combine(House.Root, "docs/settings.md"))).Select(match => match.Value).Distinct();
        None.Of(documented.Where(setting => !code.Contains(setting, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\bROUAGES_[A-Z_]+\b")] private static partial Regex Setting();
}
