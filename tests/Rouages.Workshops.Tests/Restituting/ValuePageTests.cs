using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts.Domain;
using Rouages.Testing;
using Rouages.Workshops.Rehearsing;

namespace Rouages.Workshops.Tests.Restituting;

/// <summary>A card becomes a value of the group, in a cooperation that has closed a diagnosis.</summary>
public sealed class ValuePageTests(Site site) : IClassFixture<Site>
{
    private const string Workshop = "/ateliers/world-cafe-la-ronde";

    [Fact]
    public async Task A_card_becomes_a_value_of_the_group_and_each_leads_to_the_other()
    {
        await site.HasDemonstration();
        var leader = site.As(await site.Read(db => db.Set<Person>().SingleAsync(p => p.Email == "animatrice@demo.rouages.example")));
        var restitution = await leader.Visit($"{Workshop}/restitution");
        var card = restitution.Page.QuerySelector(".cards > li")!;
        var (number, text) = (card.Id!.Split('-')[1], card.QuerySelector("div > p")!.TextContent.Trim());

        await leader.Visit($"{Workshop}/cartes/{number}/devenir/valeur");
        var stage = leader.Page.QuerySelector("#Stage option[selected]")!;
        Assert.DoesNotContain("niveau retenu", stage.TextContent, StringComparison.Ordinal);
        var unsaid = await leader.Submit("main form");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choisissez un niveau."), (unsaid.Status, unsaid.Says("#Level-error")));
        Assert.Equal($"{Workshop}/restitution#carte-{number}", (await leader.Submit("main form", ("Level", "2"))).Location);

        var became =
            (await leader.Visit($"{Workshop}/restitution")).Page.QuerySelector($"#carte-{number} .became a[href*='/groupe?etape=']")!;
        var group = await leader.Visit(became.GetAttribute("href")!.Split('#')[0]);
        var settled = group.Page.GetElementById($"etape-{stage.GetAttribute("value")}")!.QuerySelector(".settled")!;
        Assert.Equal(text, settled.QuerySelector("blockquote")!.TextContent.Trim());
        Assert.Equal($"{Workshop}/restitution#carte-{number}",
            (await leader.Visit(settled.QuerySelector("a[href*='/fil/carte/']")!.GetAttribute("href")!)).Location);
    }

    [Fact]
    public async Task What_simulated_people_wrote_becomes_nothing()
    {
        await site.HasDemonstration();
        var leader = site.As(await site.Read(db => db.Set<Person>().SingleAsync(p => p.Email == "animatrice@demo.rouages.example")));
        await leader.Visit("/ateliers/arbre-des-idees-des-rives");
        var copy = (await leader.Submit("form[action$='/repeter']", ("People", "5"))).Location![..^"/animer".Length];
        await leader.Visit($"{copy}/animer");
        await leader.Submit("form[data-do=start]");
        for (var moment = 0; moment < 20; moment++) await site.Services.GetRequiredService<Rehearsals>().Play(default);

        var restitution = await leader.Visit($"{copy}/restitution");
        Assert.NotEmpty(restitution.Page.QuerySelectorAll(".cards > li"));
        Assert.Empty(restitution.Page.QuerySelectorAll("[action*='/devenir/'], [href*='/devenir/']"));
        Assert.Equal(HttpStatusCode.NotFound, await leader.Status($"{copy}/cartes/1/devenir/valeur"));
    }
}
