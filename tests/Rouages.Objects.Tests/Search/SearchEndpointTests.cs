using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons.Content;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Themes;
using Rouages.Testing;

namespace Rouages.Objects.Tests.Search;

public sealed class SearchEndpointTests(ObjectsSite site) : IClassFixture<ObjectsSite>
{
    [Theory]
    [InlineData(""), InlineData("?q="), InlineData("?q=%20"), InlineData("?q=l%27"), InlineData("?q=%00&page=-3&type=rien&ou=ailleurs")]
    public async Task Without_a_word_the_page_says_what_may_be_written(string query)
    {
        var answer = await site.Visitor().Visit($"/recherche{query}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.Page.QuerySelectorAll(".search-start a"));
        foreach (var link in answer.Page.QuerySelectorAll(".search-start a"))
            Assert.Equal(HttpStatusCode.OK, await site.Visitor().Status(link.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("?q=a%27%20%26%20!b%3A*"), InlineData("?q=%F0%9F%8C%B1%20%E2%80%AE"), InlineData("?q=beauvais&page=999999999"),
        InlineData("?q=the%20of%20de%20la%20le")]
    public async Task Nothing_that_is_typed_breaks_the_page(string query) =>
        Assert.Equal(HttpStatusCode.OK, await site.Visitor().Status($"/recherche{query}"));

    [Fact]
    public async Task A_page_number_that_is_none_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, await site.Visitor().Status("/recherche?q=beauvais&page=deux"));

    [Theory, InlineData("sport"), InlineData("foire"), InlineData("déchet")]
    public async Task A_short_word_or_another_first_letter_is_another_word(string words)
    {
        using var visitor = await site.Searches(words);
        Assert.NotNull(visitor.Page.QuerySelector(".empty"));
    }

    [Theory]
    [InlineData("épicerie"), InlineData("epicerie"), InlineData("ÉPICERIES"), InlineData("epicrie"), InlineData("épicereie"),
        InlineData("pépiceries"), InlineData("éipcerie")]
    [InlineData("l’épicerie du carrefour"), InlineData("carrefuor epicerie"), InlineData("congélateurs"),
        InlineData("tiers-lieu carrefour"), InlineData("tiers lieux carrefours")]
    [InlineData("Chaumont-en-Vexin carrefour"), InlineData("oise épicerie"), InlineData("hauts-de-france carrefour")]
    public async Task A_cooperation_is_found_by_its_words_its_form_and_its_place(string words)
    {
        if (await site.Read(db => db.Set<Cooperation>().AllAsync(c => c.Name != "L’Épicerie du carrefour")))
            await site.HasCooperation("L’Épicerie du carrefour", type: "third-place", summary: "Cherche un congélateur.", commune: "60143");
        Assert.Equal(["L’Épicerie du carrefour"], await site.Finds(words));
    }

    [Fact]
    public async Task An_error_in_each_of_two_words_is_mended_and_said()
    {
        await site.HasCooperation("Filature des Platanes");
        using var visitor = await site.Searches("filatrue platnes");
        Assert.Equal("Rien pour « filatrue platnes ». Voici 1 réponse pour « filature platanes »",
            visitor.Answer.Says("h1")?.Replace('\u00a0', ' '));
        Assert.Equal("filatrue platnes", visitor.Page.QuerySelector(".big-search [name=q]")?.GetAttribute("value"));
        using var english = await site.Searches("filatrue platnes", language: "/en");
        Assert.Equal("Nothing for “filatrue platnes”. Here is 1 result for “filature platanes”", english.Answer.Says("h1"));
        Assert.StartsWith("/en/cooperations/", english.Page.QuerySelector(".hits a")?.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_excerpt_says_where_it_is_cut_and_a_short_text_is_given_whole()
    {
        var far = string.Join(' ', Enumerable.Repeat("on coud on rapièce on recoud", 4)) + " puis vient la passementerie du bourg et "
            + string.Join(' ', Enumerable.Repeat("on teint on sèche on plie", 4)) + " enfin.";
        await site.HasCooperation("Atelier long", summary: far);
        await site.HasCooperation("Atelier court", summary: "Une passementerie, et rien de plus.");
        using var visitor = await site.Searches("passementerie");
        var said = visitor.Page.QuerySelectorAll(".hits li p:last-child").Select(text => text.TextContent.Trim()).ToList();
        Assert.Contains("Une passementerie, et rien de plus.", said);
        var cut = Assert.Single(said, text => text.Contains("du bourg", StringComparison.Ordinal));
        Assert.StartsWith("… ", cut, StringComparison.Ordinal);
        Assert.EndsWith(" …", cut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_is_a_word_too()
    {
        var cooperation = await site.HasCooperation("Les Glaneuses");
        Assert.Empty(await site.Finds("circuits courts glaneuses"));
        var theme = ThemeList.Load(ContentRoot.Find(null)).Find("short-supply-chains")!;
        await site.Do(async db =>
        {
            await db.SetThemes(new("cooperation", cooperation.Id), [theme], default);
            await db.SaveChangesAsync();
        });
        Assert.Equal(["Les Glaneuses"], await site.Finds($"{theme.Fr} glaneuses"));
        Assert.Equal(["Les Glaneuses"], await site.Finds($"{theme.En} glaneuses"));
    }

    [Fact]
    public async Task Territories_are_found_beside_the_rest()
    {
        using var visitor = await site.Searches("beauvais");
        Assert.Equal("/territoires/60057", visitor.Page.QuerySelector(".places a")?.GetAttribute("href"));
        Assert.Contains("Beauvaisis", visitor.Answer.Says(".hits"), StringComparison.Ordinal);
        Assert.Equal(5, visitor.Page.QuerySelectorAll(".places li").Length);
        await visitor.Visit(visitor.Page.QuerySelector(".places p a")!.GetAttribute("href")!);
        Assert.True(visitor.Page.QuerySelectorAll(".places li").Length > 5);
        Assert.Empty(visitor.Page.QuerySelectorAll(".hits"));
        Assert.Equal("Territoires", visitor.Page.QuerySelector(".facets [aria-current]")?.TextContent.Split(' ')[0]);
        using var mended = await site.Searches("Amblainvile");
        Assert.Equal("Amblainville (Oise)", mended.Answer.Says(".places a"));
    }

    [Fact]
    public async Task The_nearest_come_first_then_french_order_page_after_page()
    {
        for (var i = 0; i < 21; i++) await site.HasCooperation($"Moulin k{(char)('a' + i)}");
        await site.HasCooperation("Écluse du moulin");
        await site.HasCooperation("Zèbre", summary: "Près du moulin.");
        var first = await site.Finds("moulin");
        var second = await site.Finds("moulin", more: "&page=2");
        Assert.Equal(20, first.Length);
        Assert.Equal(["Écluse du moulin", "Moulin ka", "Moulin kb"], first.Take(3));
        Assert.Equal("Zèbre", second[^1]);
        Assert.Equal(23, first.Concat(second).Distinct().Count());
        Assert.Equal(second, await site.Finds("moulin", more: "&page=40"));
    }

    [Fact]
    public async Task Facets_lead_to_what_they_count()
    {
        await site.HasCooperation("Le Tricotin");
        await site.Has(A.Organisation("Amis du tricotin"));
        using var lead = await site.Searches("tricotin", site.Lead);
        foreach (var facet in lead.Page.QuerySelectorAll(".facets a").ToList())
        {
            var counted = int.Parse(facet.QuerySelector("span")!.TextContent, null);
            await lead.Visit(facet.GetAttribute("href")!);
            Assert.Equal(counted, lead.Page.QuerySelectorAll(".hits > li, .places li").Length);
            Assert.Contains(lead.Page.QuerySelectorAll(".facets [aria-current=true]"), current => current.TextContent == facet.TextContent);
        }
    }

    [Fact]
    public async Task The_header_of_every_page_searches_without_a_script()
    {
        var visitor = await site.Visit("/en/cooperations");
        Assert.Equal("Search", visitor.Page.QuerySelector("header form[role=search] input[type=search]")?.GetAttribute("aria-label"));
        Assert.Equal("/en/recherche", visitor.Page.QuerySelector("header a.seek")?.GetAttribute("href"));
        await visitor.Submit("header form[role=search]", ("q", "Beauvaisis"));
        Assert.Equal("Beauvaisis", visitor.Answer.Says(".hits h2"));
        // The page itself has one search field, not two.
        Assert.Single(visitor.Page.QuerySelectorAll("[role=search]"));
    }
}
