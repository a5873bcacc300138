using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rouages.Web;

namespace Rouages.Fences.Tests;

/// <summary>What <c>bin/new module</c> writes passes the fences that read files, whatever they come to ask.</summary>
public sealed partial class NewModuleTests : IDisposable
{
    private readonly string _copy = Directory.CreateTempSubdirectory("rouages-new-").FullName;

    public NewModuleTests()
    {
        string[] files = ["bin/new", "Rouages.slnx", "src/Rouages.Host/HostModules.cs", "src/Rouages.Host/Rouages.Host.csproj",
            .. Directory.EnumerateFiles(Path.Combine(House.Root, "tools/module"), "*", SearchOption.AllDirectories).Select(House.Short)];
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_copy, file))!);
            File.Copy(Path.Combine(House.Root, file), Path.Combine(_copy, file));
        }
    }

    public void Dispose() => Directory.Delete(_copy, recursive: true);

    [Theory]
    [InlineData(2)]
    [InlineData(2, "module")]
    [InlineData(2, "module", "loans")]
    [InlineData(2, "module", "Prêts")]
    [InlineData(2, "module", "../Loans")]
    [InlineData(2, "module", "Furniture")]
    [InlineData(2, "page", "Loans")]
    [InlineData(1, "module", "Host", "Guest")]
    public async Task What_is_no_name_of_a_new_module_writes_nothing(int expected, params string[] arguments)
    {
        var before = Everything();
        var (code, said) = await New(arguments);
        Assert.Equal(expected, code);
        Assert.NotEmpty(said);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task Every_file_stands_where_it_belongs_and_the_module_is_registered()
    {
        Assert.Equal((0, ""), await New("module", "Furniture", "Chair"));
        foreach (
            var file in (string[])["FurnitureModule.cs", "Rouages.Furniture.csproj", "README.md", "Words/en.json", "Domain/Chair.cs",
                "Tables/ChairTable.cs"])
            Assert.True(File.Exists(Path.Combine(_copy, "src/Rouages.Furniture", file)), file);
        Assert.True(File.Exists(Path.Combine(_copy, "tests/Rouages.Furniture.Tests/FurnitureDoorsTests.cs")));
        None.Of(Written("Furniture").Where(file => Left().IsMatch(file + File.ReadAllText(file))));
        Assert.Equal(1, Count("src/Rouages.Host/HostModules.cs", "new FurnitureModule(),"));
        Assert.Equal(1, Count("src/Rouages.Host/HostModules.cs", "using Rouages.Furniture;"));
        Assert.Equal(1, Count("src/Rouages.Host/Rouages.Host.csproj", "../Rouages.Furniture/Rouages.Furniture.csproj"));
        Assert.Equal(1, Count("Rouages.slnx", "src/Rouages.Furniture/Rouages.Furniture.csproj"));
        Assert.Equal(1, Count("Rouages.slnx", "tests/Rouages.Furniture.Tests/Rouages.Furniture.Tests.csproj"));
    }

    [Fact]
    public async Task Its_sentences_have_their_english_which_is_that_of_the_other_modules()
    {
        await New("module", "Loans");
        var words =
            JsonSerializer.Deserialize<Dictionary<string, string>>(
                await File.ReadAllTextAsync(Path.Combine(_copy, "src/Rouages.Loans/Words/en.json")))!;
        var said = Written("Loans")
            .Where(file => file.Contains("/src/", StringComparison.Ordinal)
                && (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)))
            .SelectMany(file => Speech.In(file, File.ReadAllText(file))).ToList();
        None.Of(said.Where(one => one.French is null).Select(one => $"{one.Where}: {one.Source}"));
        Assert.Equal(words.Keys.Order(StringComparer.Ordinal), said.Select(one => one.French!).Distinct().Order(StringComparer.Ordinal));
        // « Chose » is what a new module calls its things until somebody names them; another such module may stand here.
        None.Of(House.Speaking.SelectMany(project => WordsLoading.Read(Assembly.Load(project)))
            .Where(pair => !pair.Key.Contains("chose", StringComparison.OrdinalIgnoreCase))
            .Where(pair => words.TryGetValue(pair.Key, out var english) && english != pair.Value)
                .Select(pair => $"{pair.Key}: {pair.Value}"));
    }

    [Fact]
    public async Task It_serves_each_shared_surface_or_says_why_not_and_keeps_the_walls()
    {
        await New("module", "Loans");
        var sources =
            string.Concat(Written("Loans").Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        None.Of(ContributionFences.Shared.Select(surface => surface.Name)
            .Where(name => !sources.Contains($"typeof({name})", StringComparison.Ordinal)
                && !sources.Contains($"<{name}, ", StringComparison.Ordinal)));
        None.Of(Written("Loans").Where(file => file.Contains("/Domain/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file) is var text
                && (text.Contains("Microsoft.", StringComparison.Ordinal) || text.Contains("TimeProvider", StringComparison.Ordinal))));
        None.Of(Written("Loans").Where(file => file.EndsWith(".razor", StringComparison.Ordinal) && File.ReadAllText(file) is var text
            && text.Contains("method=\"post\"", StringComparison.Ordinal)
                && !text.Contains("<AntiforgeryToken", StringComparison.Ordinal)));
        None.Of(Written("Loans").Where(file => file.EndsWith(".razor", StringComparison.Ordinal))
            .SelectMany(file => LanguageFences.In(File.ReadAllText(file)).Select(bare => $"{file}: {bare}")));
        None.Of(Written("Loans").Where(file => file.Contains("/src/", StringComparison.Ordinal)
            && File.ReadAllText(file).Contains(".Trim()", StringComparison.Ordinal)));
        None.Of(Written("Loans").Where(file => File.ReadLines(file).Count() > 200 || File.ReadLines(file).Any(line => line.Length > 140)));
    }

    [Fact]
    public async Task Its_tables_of_doors_are_read_as_those_of_the_other_modules()
    {
        await New("module", "Loans");
        var rows = DoorFences.Rows(_copy, "Rouages.Loans");
        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.StartsWith("/cooperations/*/loans", row.Path, StringComparison.Ordinal));
    }

    private async Task<(int Code, string Errors)> New(params string[] arguments)
    {
        using var script =
            Process.Start(
                new ProcessStartInfo("bash", [Path.Combine(_copy, "bin/new"), .. arguments])
                {
                    RedirectStandardError = true,
                    RedirectStandardOutput = true
                })!;
        var said = await Task.WhenAll(script.StandardError.ReadToEndAsync(), script.StandardOutput.ReadToEndAsync());
        await script.WaitForExitAsync();
        return (script.ExitCode, said[0]);
    }

    private string[] Everything() =>
        [.. Directory.EnumerateFiles(_copy, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => file + File.ReadAllText(file))];

    private string[] Written(string module) => [.. ((string[])[$"src/Rouages.{module}", $"tests/Rouages.{module}.Tests"])
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(_copy, folder), "*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)];

    private int Count(string file, string text) =>
        File.ReadLines(Path.Combine(_copy, file)).Count(line => line.Contains(text, StringComparison.Ordinal));

    [GeneratedRegex(@"Thing|\bthing")] private static partial Regex Left();
}
