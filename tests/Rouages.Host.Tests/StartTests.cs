using System.Diagnostics;
using Rouages.Commons.Content;

namespace Rouages.Host.Tests;

/// <summary>Starts that must not succeed: one sentence on the error stream, no stack trace, an exit code that a script sees.</summary>
public sealed class StartTests : IDisposable
{
    private static int _number;

    private readonly string _folder = Path.Combine(
        Path.GetTempPath(), $"rouages-start-{Environment.ProcessId}-{Interlocked.Increment(ref _number)}");

    [Fact]
    public async Task Content_that_cannot_be_read_stops_the_start()
    {
        var content = ListsOnly();
        var framework = Directory.CreateDirectory(Path.Combine(content, "frameworks/cassé"));
        Directory.CreateDirectory(Path.Combine(content, "formats"));
        await File.WriteAllTextAsync(Path.Combine(framework.FullName, "framework.json"), "{");
        await Refuses("framework.json", "--Content:Root", content);
    }

    [Theory, InlineData("themes.json"), InlineData("cooperation-types.json")]
    public async Task A_list_of_the_content_folder_that_cannot_be_read_stops_the_start(string name)
    {
        var content = ListsOnly();
        await File.WriteAllTextAsync(Path.Combine(content, name), "{");
        await Refuses(Path.Combine(content, name), "--Content:Root", content);
    }

    private string ListsOnly()
    {
        var content = Directory.CreateDirectory(Path.Combine(_folder, "content")).FullName;
        foreach (var list in Directory.GetFiles(ContentRoot.Find(null), "*.json"))
            File.Copy(list, Path.Combine(content, Path.GetFileName(list)));
        return content;
    }

    [Theory]
    [InlineData("Site:Address", "--Site:Address", "rouages.example")]
    [InlineData("OpenId:Authority", "--OpenId:Authority", "http://qui.example")]
    [InlineData("OpenId:ClientId", "--OpenId:Authority", "https://qui.example")]
    [InlineData("ROUAGES_DATABASE_FILE", "--ROUAGES_DATABASE_FILE", "/nulle/part")]
    public Task A_wrong_setting_stops_the_start(string named, params string[] settings) => Refuses(named, settings);

    [Fact]
    public Task A_database_that_does_not_answer_stops_the_start() =>
        Refuses("The database does not answer", "--ROUAGES_DATABASE", $"Host={_folder};Database=nowhere;Timeout=2");

    [Fact]
    public Task An_outbox_that_others_could_read_stops_the_start() =>
        Refuses("Mail:Outbox", "--Mail:Outbox", "true", "--Site:Address", "https://rouages.example", "--Jobs:Run", "false");

    private async Task Refuses(string named, params string[] settings)
    {
        var program =
            Path.Combine(AppContext.BaseDirectory.Replace("Rouages.Host.Tests", "Rouages.Host", StringComparison.Ordinal),
                "Rouages.Host.dll");
        var (code, errors) =
            await Run("dotnet", [program, "serve", "--ROUAGES_DATA", _folder, "--urls", "http://127.0.0.1:0", .. settings]);
        Assert.Equal(1, code);
        Assert.Contains(named, errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    internal static async Task<(int Code, string Errors)> Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ROUAGES_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, errors);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
