using Rouages.Testing;

namespace Rouages.Workshops.Tests.Live;

public sealed class LiveSettingsTests
{
    [Theory]
    [InlineData("0"), InlineData("-1"), InlineData("1000001"), InlineData("dix")]
    public async Task A_pace_that_makes_no_sense_stops_the_start(string pace)
    {
        var site = new Paced(pace);
        var stopped = await Assert.ThrowsAnyAsync<Exception>(() => site.InitializeAsync().AsTask());
        Assert.Contains("CommandsPerSecond", stopped.ToString(), StringComparison.Ordinal);
        await site.DisposeAsync();
    }

    private sealed class Paced(string pace) : Site
    {
        protected override Dictionary<string, string?> Settings() => new(base.Settings()) { ["Workshops:CommandsPerSecond"] = pace };
    }
}
