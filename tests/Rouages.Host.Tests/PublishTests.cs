namespace Rouages.Host.Tests;

/// <summary>The site as it is installed: away from the repository, with nothing but what publishing gave it.</summary>
public sealed class PublishTests : IDisposable
{
    private readonly string _site = Path.Combine(Path.GetTempPath(), $"rouages-publish-{Environment.ProcessId}");

    [Fact]
    public async Task A_published_site_carries_all_the_content_that_it_reads()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var repository = output.Parent!.Parent!.Parent!.Parent!.FullName;
        var (code, errors) = await StartTests.Run("dotnet",
            ["publish", Path.Combine(repository, "src/Rouages.Host"), "-c", output.Name, "--no-build", "-v", "q", "-nodeReuse:false", "-o",
                _site]);
        Assert.True(code == 0, errors);

        // All content is read before the database is asked: when the start gets as far as a database that is not there, nothing lacks.
        Assert.Contains("The database does not answer", await Start(), StringComparison.Ordinal);

        var instance = Path.Combine(_site, "content/instance.json");
        File.Delete(instance);
        Assert.Contains("instance.json", await Start(), StringComparison.Ordinal);
    }

    private async Task<string> Start()
    {
        var (code, errors) = await StartTests.Run("dotnet",
            [Path.Combine(_site, "Rouages.Host.dll"), "serve", "--contentRoot", _site, "--urls", "http://127.0.0.1:0",
            "--ROUAGES_DATABASE", $"Host={_site};Database=nowhere;Timeout=2"]);
        Assert.Equal(1, code);
        return Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose()
    {
        if (Directory.Exists(_site)) Directory.Delete(_site, recursive: true);
    }
}
