using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

public sealed class ListTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_list_turns_its_pages_and_stops_at_the_last_one()
    {
        Assert.NotNull((await site.Visit("/cooperations?page=3")).Page.QuerySelector(".empty"));
        for (var number = 1; number <= 25; number++) await site.HasCooperation($"Ruche {number:00}", published: true);
        await site.HasCooperation("Ruche cachée", published: false);

        var first = (await site.Visit("/cooperations")).Answer;
        Assert.Equal((24, "Ruche 01", "25 coopérations"), Told(first));
        Assert.Equal((1, "Ruche 25", "25 coopérations"), Told((await site.Visit("/cooperations?page=2")).Answer));
        Assert.Equal((1, "Ruche 25", "25 coopérations"), Told((await site.Visit("/cooperations?page=2147483647")).Answer));
        Assert.Equal((24, "Ruche 01", "25 coopérations"), Told((await site.Visit("/cooperations?page=-4")).Answer));
        Assert.Equal((1, "Ruche 25", "25 coopérations"), Told((await site.Visit("/cooperations?q=ruche&page=9")).Answer));
    }

    private static (int, string?, string?) Told(Answer answer) =>
        (answer.Page.QuerySelectorAll(".doors > li").Length, answer.Page.QuerySelector(".doors h2")?.TextContent,
            answer.Says("[role=status]"));
}
