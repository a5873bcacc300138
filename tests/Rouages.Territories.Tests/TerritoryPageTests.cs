using System.Net;
using Rouages.Testing;

namespace Rouages.Territories.Tests;

public sealed class TerritoryPageTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/territoires/60999")]
    [InlineData("/territoires/R99")]
    [InlineData("/territoires/-")]
    public async Task What_is_not_there_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().Status(address));

    [Theory]
    [InlineData("/territoires/2a004", "/territoires/2A004")]
    [InlineData("/territoires/75101", "/territoires/75056")]
    public async Task Another_code_leads_to_the_address_of_today(string address, string today)
    {
        var answer = (await site.Visit(address)).Answer;
        Assert.Equal((HttpStatusCode.Redirect, today), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task A_commune_says_its_population_with_year_and_source_and_what_is_around_it()
    {
        var page = (await site.Visit("/territoires/60057")).Answer;
        Assert.Equal("Beauvais", page.Says("h1"));
        Assert.Contains("en 2023 Source\u00a0: Insee, populations de référence 2023", page.Says(".territory-facts"),
            StringComparison.Ordinal);
        Assert.Equal(
            ["/territoires/R32", "/territoires/60", "/territoires/200067999"],
            page.Page.QuerySelectorAll(".territory-facts a").Select(link => link.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_departement_shows_its_communes_sixty_at_a_time()
    {
        var first = (await site.Visit("/territoires/60")).Answer;
        var last = (await site.Visit("/territoires/60?page=9999")).Answer;
        Assert.Equal(TerritoryPart.PerPage, first.Page.QuerySelectorAll("section:last-of-type .territory-list li").Length);
        Assert.Contains("page=2", first.Page.QuerySelector("nav.pages a[rel=next]")?.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(last.Page.QuerySelector("nav.pages a[rel=next]"));
        Assert.NotEmpty(last.Page.QuerySelectorAll("section:last-of-type .territory-list li"));
    }

    [Theory]
    [InlineData("/territoires/R32", 2)]
    [InlineData("/territoires/200067999", 1)]
    [InlineData("/territoires/69123", 0)]
    [InlineData("/territoires/98901", 0)]
    [InlineData("/en/territoires/988", 1)]
    public async Task Every_level_has_its_page(string address, int parts) =>
        Assert.Equal(parts, (await site.Visit(address)).Page.QuerySelectorAll("main section:has(.territory-list)").Length);
}
