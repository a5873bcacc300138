using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts.Domain;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Testing;
using Rouages.Web.Modules;

namespace Rouages.Workshops.Tests.Pages;

/// <summary>The panels of all modules cost a page one round trip, whatever the number of modules and of cooperations.</summary>
public sealed class CooperationPanelsTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public async Task The_panels_of_any_number_of_cooperations_are_one_round_trip(int cooperations)
    {
        var (person, slugs) = await Member(cooperations);
        await using var scope = site.Services.CreateAsyncScope();
        var (finder, batch) =
            (scope.ServiceProvider.GetRequiredService<CooperationFinder>(), scope.ServiceProvider.GetRequiredService<QueryBatch>());
        var panels = scope.ServiceProvider.GetServices<ICooperationPanel>().OrderBy(panel => panel.Order).ToList();
        var user = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.Id.ToString())], "test"));
        List<CooperationPlace> places = [];
        foreach (var slug in slugs) places.Add((await finder.Find(slug, user, default))!);
        using var page = new System.Diagnostics.Activity("page").Start();
        using var statements = new Statements(await DatabaseName(), page);

        var shown = await batch.Show(places.SelectMany(place => panels.Select(panel => panel.Ask(place, batch))), default);

        Assert.Equal(1, statements.Count);
        Assert.InRange(panels.Count, 4, 100);
        // The gears and the workshops have something to say to every member.
        Assert.InRange(shown.Count, 2 * cooperations, panels.Count * cooperations);
    }

    [Fact]
    public async Task Neither_the_home_page_nor_the_list_nor_a_cooperation_asks_more_when_there_are_thirty()
    {
        var (one, single) = await Member(1);
        var (busy, many) = await Member(30);
        Assert.Equal(await RoundTrips(one, "/"), await RoundTrips(busy, "/"));
        Assert.Equal(await RoundTrips(one, "/cooperations"), await RoundTrips(busy, "/cooperations"));
        var page = await RoundTrips(one, $"/cooperations/{single[0]}");
        Assert.Equal(page, await RoundTrips(busy, $"/cooperations/{many[7]}"));
        Assert.InRange(page, 2, 6);
    }

    private async Task<int> RoundTrips(Person person, string path)
    {
        using var visitor = site.As(person);
        await visitor.Visit(path);
        using var statements = new Statements(await DatabaseName());
        await visitor.Visit(path);
        return statements.Count;
    }

    private Task<string> DatabaseName() => site.Read(db => Task.FromResult(db.Database.GetDbConnection().Database));

    private async Task<(Person Person, IReadOnlyList<string> Slugs)> Member(int cooperations)
    {
        var (person, house) = (A.Person("Léa"), A.Organisation("La Maison"));
        Cooperation[] all =
            [.. Enumerable.Range(1, cooperations).Select(number => A.Cooperation($"Collectif {number}", (house, MemberRole.Facilitator)))];
        await site.Has([person, house, A.Mandate(person, house), .. all]);
        return (person, [.. all.Select(cooperation => cooperation.Slug)]);
    }
}
