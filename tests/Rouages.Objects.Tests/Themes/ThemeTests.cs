using System.Net;
using System.Text;
using Rouages.Commons.Content;
using Rouages.Objects.Themes;
using Rouages.Testing;

namespace Rouages.Objects.Tests.Themes;

public sealed class ThemeTests(ObjectsSite site) : IClassFixture<ObjectsSite>
{
    [Theory]
    [InlineData("""{"version":2,"themes":[]}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"themes":[],"more":1}""")]
    [InlineData("""{"version":1,"themes":[{"id":"Food","fr":"a","en":"b"}]}""")]
    [InlineData("""{"version":1,"themes":[{"id":"food","fr":"a"}]}""")]
    [InlineData("""{"version":1,"themes":[{"id":"food","fr":" ","en":"b"}]}""")]
    [InlineData("""{"version":1,"themes":[{"id":"food","fr":"a","en":"b"},{"id":"food","fr":"a","en":"b"}]}""")]
    [InlineData("""{"version":1,"themes":[{"id":"food","fr":"a","en":"b","children":[{"id":"x","fr":"a","en":"b","children":[]}]}]}""")]
    public void A_list_that_is_not_one_is_refused(string json) => Assert.Throws<ContentException>(() => Read(json));

    [Fact]
    public void A_theme_comes_with_those_within_it()
    {
        var list = Read("""{"version":1,"themes":[{"id":"food","fr":"a","en":"b","children":[{"id":"farm","fr":"c","en":"d"}]}]}""");
        Assert.Equal(["food", "farm"], list.With("food"));
        Assert.Equal(["farm"], list.With("farm"));
        Assert.Empty(list.With("else"));
    }

    [Fact]
    public async Task A_cooperation_says_what_it_is_about_and_is_found_by_it()
    {
        var lead = site.As(site.Lead);
        await lead.Visit($"{site.Home}/modifier");
        Assert.Equal(HttpStatusCode.Found, (await lead.Submit("form:has([name=Vision])", ("Themes", "short-supply-chains"))).Status);
        var among = await site.Visitor().Visit("/cooperations?theme=food");
        Assert.Contains("Beauvaisis", among.Text, StringComparison.Ordinal);
        Assert.Contains("Circuits courts", among.Says(".doors"), StringComparison.Ordinal);
        Assert.Contains("Beauvaisis", (await site.Visitor().Visit("/cooperations?theme=short-supply-chains")).Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Beauvaisis", (await site.Visitor().Visit("/cooperations?theme=culture")).Text, StringComparison.Ordinal);
        Assert.NotNull((await lead.Visit($"{site.Home}/modifier")).Page.QuerySelector("[value=short-supply-chains][checked]"));
        await lead.Submit("form:has([name=Vision])", ("Themes", null));
        Assert.Empty(await site.Read(db => db.ThemesOf(site.On, default)));
    }

    [Fact]
    public async Task A_form_that_did_not_show_themes_takes_none_away_and_an_unknown_one_is_left_aside()
    {
        var on = new ObjectRef("cooperation", Guid.CreateVersion7(site.Clock.GetUtcNow()));
        await site.Do(async db =>
        {
            await db.SetThemes(on, [.. ThemeList.Load(ContentRoot.Find(null)).All.Take(Theme.MostOnObject + 1)], default);
            await db.SaveChangesAsync();
        });
        Assert.Equal(Theme.MostOnObject, (await site.Read(db => db.ThemesOf(on, default))).Count);
        Assert.Null(ThemeList.Load(ContentRoot.Find(null)).Find("inconnu"));
    }

    private static ThemeList Read(string json) => new(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
