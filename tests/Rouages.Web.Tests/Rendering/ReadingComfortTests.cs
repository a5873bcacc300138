using System.Net;

namespace Rouages.Web.Tests.Rendering;

public sealed class ReadingComfortTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    [Fact]
    public async Task A_choice_is_kept_on_the_device_and_confirmed_once()
    {
        var visitor = await site.Visit("/confort-de-lecture");
        var answer = await visitor.Submit(("Font", "atkinson"), ("Theme", "dark"), ("Motion", "still"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);

        await visitor.Follow();
        Assert.Equal("C’est noté sur cet appareil.", visitor.Page.QuerySelector("[role=status]")?.TextContent);
        var html = visitor.Page.DocumentElement;
        Assert.Equal(("atkinson", "dark", "still"),
            (html.GetAttribute("data-font"), html.GetAttribute("data-theme"), html.GetAttribute("data-motion")));

        await visitor.Visit("/mentions");
        Assert.Null(visitor.Page.QuerySelector("[role=status]"));
    }

    [Theory]
    [InlineData("nonsense"), InlineData("a.b.c"), InlineData("source.dark")]
    public async Task A_cookie_nobody_wrote_changes_nothing(string cookie)
    {
        var visitor = site.Visitor();
        visitor[ReadingComfort.Cookie] = cookie;
        await visitor.Visit("/mentions");
        Assert.Equal("system", visitor.Page.DocumentElement.GetAttribute("data-theme"));
    }

    [Fact]
    public async Task A_confirmation_nobody_sealed_is_not_said()
    {
        var visitor = site.Visitor();
        visitor[Flash.Cookie] = "Donnez-votre-mot-de-passe";
        await visitor.Visit("/mentions");
        Assert.Equal(HttpStatusCode.OK, visitor.Answer.Status);
        Assert.Null(visitor.Page.QuerySelector("[role=status]"));
    }
}
