using System.Net;
using Rouages.Testing;
using Rouages.Things.Domain;

namespace Rouages.Things.Tests;

public sealed class AddThingTests(ThingsSite site) : IClassFixture<ThingsSite>
{
    [Theory]
    [InlineData("", "Écrivez quelques mots.")]
    [InlineData("   ", "Écrivez quelques mots.")]
    public async Task A_title_without_words_is_shown_again_with_its_error(string title, string error)
    {
        using var member = site.As(site.Member);
        await member.Visit($"{site.Things}/ajouter");
        var answer = await member.Submit("main form", ("Title", title));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_is_too_long_is_refused() => Assert.NotNull(
        Thing.Add(Guid.Empty, new string('a', Thing.LongestTitle + 1), new(Guid.Empty, null, DateTimeOffset.UnixEpoch)).Refusal);

    [Fact]
    public async Task What_a_member_adds_stands_in_the_list()
    {
        using var member = site.As(site.Member);
        await member.Visit($"{site.Things}/ajouter");
        Assert.Equal(site.Things, (await member.Submit("main form", ("Title", " Un four à pain "))).Location);
        using var curious = site.As(site.Curious);
        await curious.Visit(site.Things);
        Assert.Contains("Un four à pain", curious.Page.QuerySelectorAll("main h3").Select(title => title.TextContent));
    }
}
