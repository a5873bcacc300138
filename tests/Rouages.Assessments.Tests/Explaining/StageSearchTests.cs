using System.Net;
using Rouages.Testing;

namespace Rouages.Assessments.Tests.Explaining;

public sealed class StageSearchTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Everybody_finds_the_stages_of_the_method_once_the_index_is_made()
    {
        await site.Run("objects.search");
        await site.Run("objects.search"); // and no stage twice
        using var visitor = await site.Visit("/recherche?q=diagnostic&type=etapes");
        var links = visitor.Page.QuerySelectorAll(".hits a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(links);
        Assert.Equal(links.Distinct(), links);
        Assert.All(links, link => Assert.StartsWith("/rouages/", link, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await visitor.Status(links[0]));
        Assert.NotNull((await visitor.Visit("/recherche?q=diagnosttic&type=etapes")).Page.QuerySelector(".hits a"));
    }
}
