using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
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

    [Theory]
    [InlineData("verger"), InlineData("tiers-lieu"), InlineData("Copeaux"), InlineData("Beauvais"), InlineData("verjer")]
    public async Task A_cooperation_is_found_by_what_it_says_its_form_and_its_members(string asked)
    {
        if (!await site.Read(db => db.Set<Cooperation>().AnyAsync(c => c.Name == "La grande récolte")))
        {
            var cooperation = await site.HasCooperation("La grande récolte", published: true,
                (await site.HasOrganisation("Les Copeaux"), MemberRole.Lead, Engagement.Committed));
            await site.Do(async db =>
            {
                var one = await db.Set<Cooperation>().SingleAsync(c => c.Id == cooperation.Id);
                (one.Type, one.Summary, one.Communes) = ("third-place", "Un verger partagé.", ["60057"]);
                await db.SaveChangesAsync();
            });
        }

        Assert.Contains("La grande récolte", (await site.Visit($"/cooperations?q={asked}")).Answer.Says(".doors"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_nowhere_is_not_found() =>
        Assert.NotNull((await site.Visit("/cooperations?q=zzyzzyx")).Page.QuerySelector(".empty"));

    [Fact]
    public async Task Everybody_may_look_at_an_invented_cooperation()
    {
        var page = (await site.Visit("/exemple")).Answer;
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        Assert.Contains("est inventée", page.Says("main"), StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("svg.collective"));
        Assert.NotNull(page.Page.QuerySelector("figure.gears"));
    }

    private static (int, string?, string?) Told(Answer answer) =>
        (answer.Page.QuerySelectorAll(".doors > li").Length, answer.Page.QuerySelector(".doors h2")?.TextContent,
            answer.Says("[role=status]"));
}
