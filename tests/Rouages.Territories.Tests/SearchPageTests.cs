using System.Net;
using System.Text.Json;
using Rouages.Testing;

namespace Rouages.Territories.Tests;

public sealed class SearchPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_name_that_nobody_bears_is_said_kindly_and_stays_typed()
    {
        var answer = (await site.Visit("/territoires?q=zzzz%3Cb%3E")).Answer;
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Aucun territoire ne porte ce nom", answer.Says(".empty h2"));
        Assert.Equal("zzzz<b>", answer.Page.QuerySelector("#q")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Territories_are_for_everybody() => await Doors.Check(
        [("visitor", site.Visitor())],
        ("GET /territoires", [200]),
        ("GET /territoires/recherche?q=saint", [200]),
        ("GET /territoires/97411", [200]),
        ("GET /territoires/nulle-part", [404]));

    [Theory]
    [InlineData("/territoires", 79), InlineData("/territoires/recherche", 79), InlineData("/organisations", 99),
        InlineData("/cooperations", 99)]
    public async Task A_search_is_never_cut_inside_a_character(string path, int letters) =>
        Assert.Equal(HttpStatusCode.OK, await site.Visitor().Status($"{path}?q={new string('a', letters)}%F0%9F%8C%B1"));

    [Fact]
    public async Task A_search_works_without_a_script()
    {
        var visitor = await site.Visit("/territoires");
        Assert.Equal(18, visitor.Page.QuerySelectorAll(".territory-list li").Length);
        var answer = await visitor.Submit("main form[role=search]", ("q", "st-denis"), ("niveau", "commune"));
        Assert.Equal("/territoires/97411", answer.Page.QuerySelector(".territory-list a")?.GetAttribute("href"));
        Assert.Contains("en 2023", answer.Says(".territory-list li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_are_ten_at_most_and_may_be_kept()
    {
        var answer = (await site.Visit("/territoires/recherche?q=saint")).Answer;
        var suggestions = JsonSerializer.Deserialize<Suggestion[]>(answer.Text, JsonSerializerOptions.Web)!;
        Assert.Equal(10, suggestions.Length);
        Assert.Equal("public, max-age=3600", answer.Headers["Cache-Control"]);
    }

    [Theory]
    [InlineData("/territoires/recherche?q=beauvais&niveau=commune", "60057", "Beauvais (Oise)", "commune · 60000")]
    [InlineData("/territoires/recherche?q=arbignieu", "01015", "Arboys en Bugey (Ain)", "commune · 01300 · Arbignieu")]
    [InlineData("/en/territoires/recherche?q=la+reunion&niveau=departement", "974", "La Réunion", "département")]
    public async Task A_suggestion_says_what_it_is(string address, string value, string label, string hint) => Assert.Equal(
        new Suggestion(value, label, hint),
        JsonSerializer.Deserialize<Suggestion[]>((await site.Visit(address)).Answer.Text, JsonSerializerOptions.Web)![0]);

    [Fact]
    public async Task No_question_has_no_suggestion() => Assert.Equal("[]", (await site.Visit("/territoires/recherche")).Answer.Text);
}
