using System.Net;
using Rouages.Testing;
using Rouages.Things.Domain;
using Rouages.Web;

namespace Rouages.Things.Tests;

public sealed class AddThingTests(ThingsSite site) : IClassFixture<ThingsSite>
{
    [Theory]
    [InlineData("", "Écrivez quelques mots.")]
    [InlineData("   ", "Écrivez quelques mots.")]
    [InlineData("\u200B", "Écrivez quelques mots.")]
    public async Task A_title_without_words_is_shown_again_with_its_error(string title, string error)
    {
        using var member = site.As(site.Member);
        await member.Visit($"{site.Things}/ajouter");
        var answer = await member.Submit("main form", ("Title", title));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_that_is_too_long_comes_back_as_it_was_typed()
    {
        using var member = site.As(site.Member);
        await member.Visit($"{site.Things}/ajouter");
        var typed = new string('a', Thing.LongestTitle + 1);
        var answer = await member.Submit("main form", ("Title", typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(typed, answer.Page.QuerySelector("#Title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_a_member_adds_stands_in_the_list()
    {
        using var member = site.As(site.Member);
        await member.Visit($"{site.Things}/ajouter");
        var mark = member.Page.QuerySelector($"[name={SentOnce.Field}]")!.GetAttribute("value")!;
        (string, string?)[] fields = [("Title", " Un four à pain "), (SentOnce.Field, mark)];
        Assert.Equal(site.Things, (await member.Post($"{site.Things}/ajouter", fields)).Location);
        Assert.Equal(site.Things, (await member.Post($"{site.Things}/ajouter", fields)).Location); // pressed twice
        using var curious = site.As(site.Curious);
        await curious.Visit(site.Things);
        Assert.Single(curious.Page.QuerySelectorAll("main h3"), title => title.TextContent == "Un four à pain");
    }
}
