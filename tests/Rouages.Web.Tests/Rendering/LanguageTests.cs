namespace Rouages.Web.Tests.Rendering;

public sealed class LanguageTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    [Fact]
    public async Task French_is_spoken_unless_the_address_says_english()
    {
        Assert.Equal("fr", (await site.Visit("/mentions")).Page.DocumentElement.GetAttribute("lang"));
        var english = await site.Visit("/en/mentions");
        Assert.Equal("en", english.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Legal notice and licences", english.Page.QuerySelector("h1")?.TextContent);
    }

    [Theory]
    [InlineData("/en"), InlineData("/en/mentions"), InlineData("/en/confort-de-lecture"), InlineData("/en/rien-ici")]
    public async Task English_pages_only_lead_to_english_pages(string path)
    {
        var page = (await site.Visit(path)).Page;
        Assert.All(page.QuerySelectorAll("a[href^='/']:not([hreflang]), form[action]"),
            link => Assert.StartsWith("/en", link.GetAttribute("href") ?? link.GetAttribute("action"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_page_names_itself_in_the_other_language()
    {
        var page = (await site.Visit("/en/mentions?x=1")).Page;
        Assert.Equal("/mentions?x=1", page.QuerySelector("a[hreflang=fr]")?.GetAttribute("href"));
        Assert.Equal("https://localhost/mentions?x=1", page.QuerySelector("link[hreflang=fr]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_redirect_keeps_the_language()
    {
        var visitor = await site.Visit("/en/confort-de-lecture");
        Assert.Equal("/en/confort-de-lecture", (await visitor.Submit(("Theme", "dark"))).Location);
    }

    [Fact]
    public async Task An_address_that_only_begins_like_english_is_french() =>
        Assert.Equal("fr", (await site.Visit("/encore")).Page.DocumentElement.GetAttribute("lang"));
}
