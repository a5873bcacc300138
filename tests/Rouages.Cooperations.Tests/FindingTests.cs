using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

/// <summary>What visitors find without knowing a name.</summary>
public sealed class FindingTests(Site site) : IClassFixture<Site>
{
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
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("est inventée", page.Says("main"), StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("svg.collective"));
        Assert.NotNull(page.Page.QuerySelector("figure.gears"));
    }
}
