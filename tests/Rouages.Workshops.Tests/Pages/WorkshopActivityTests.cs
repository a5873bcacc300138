using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Workshops.Tests.Pages;

/// <summary>Where a workshop shows beside its own pages.</summary>
public sealed class WorkshopActivityTests(HallSite site) : IClassFixture<HallSite>
{
    private const string Panel = "section[aria-labelledby=ateliers-ouverts]";

    [Fact]
    public async Task A_workshop_that_was_held_enters_the_story_of_its_cooperation_once()
    {
        var hall = await site.Workshop(title: "La fête");
        await hall.Opens("feuilles");
        await hall.Joins("Bao");
        Assert.Equal(0, await Lines(hall));
        await hall.Does("close");
        await hall.Does("open");
        await hall.Does("close");
        Assert.Equal(1, await Lines(hall));
        var home = await site.As(site.Malik).Visit($"/cooperations/{site.Cooperation.Slug}");
        Assert.Contains("L’atelier « La fête » a eu lieu.", home.Page.Body!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workshop_whose_closing_was_the_last_thing_done_is_told_later()
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        await hall.Joins("Bao");
        await hall.Does("close");
        await site.Do(db => db.Set<ActivityEntry>().Where(line => line.SubjectId == hall.Workshop.Id).ExecuteDeleteAsync());
        await site.Run("workshops-untold");
        Assert.Equal(0, await Lines(hall));
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        await site.Run("workshops-untold");
        await site.Run("workshops-untold");
        Assert.Equal(1, await Lines(hall));
    }

    [Fact]
    public async Task A_workshop_to_which_nobody_came_is_not_told()
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        await hall.Does("close");
        Assert.Equal(0, await Lines(hall));
    }

    [Fact]
    public async Task The_home_page_leads_back_to_an_open_workshop_those_who_are_in_it()
    {
        var hall = await site.Workshop(title: "Le marché");
        await hall.Opens("feuilles");
        using var malik = site.As(site.Malik);
        await malik.Visit($"/rejoindre/{hall.Workshop.Code}");
        await malik.Submit("main form", ("Name", "Malik"));
        Assert.Contains(hall.Phone, await Ways(malik));
        Assert.Contains($"{hall.Address}/animer", await Ways(hall.Fanny));
        Assert.Empty(await Ways(site.As(site.Stranger)));
        Assert.Empty(await Ways(site.Visitor()));
        await hall.Does("close");
        Assert.DoesNotContain(hall.Phone, await Ways(malik));

        static async Task<IEnumerable<string?>> Ways(Visitor reader) =>
            (await reader.Visit("/")).Page.QuerySelectorAll($"{Panel} a").Select(way => way.GetAttribute("href"));
    }

    private Task<int> Lines(Hall hall) => site.Read(db => db.Set<ActivityEntry>().CountAsync(line => line.SubjectId == hall.Workshop.Id));
}
