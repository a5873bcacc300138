using Rouages.Testing;

namespace Rouages.Things.Tests;

public sealed class ThingsDoorsTests(ThingsSite site) : IClassFixture<ThingsSite>
{
    [Fact]
    public async Task Only_the_collective_comes_in_and_who_came_to_see_changes_nothing()
    {
        var (visitors, c) = (await Visitors(), site.Home);
        await Doors.Check(visitors,
            ($"GET {c}/things", [302, 404, 200, 200]),
            ($"GET {c}/things/ajouter", [302, 404, 403, 200]),
            ($"POST {c}/things/ajouter", [302, 404, 403, 422]));
    }

    [Fact]
    public async Task Once_the_cooperation_is_closed_only_reading_is_left()
    {
        var (visitors, c) = (await Visitors(), site.Home);
        await site.Closed(true);
        try
        {
            await Doors.Check(visitors,
                ($"GET {c}/things", [302, 404, 200, 200]),
                ($"GET {c}/things/ajouter", [302, 404, 403, 409]),
                ($"POST {c}/things/ajouter", [302, 404, 403, 409]));
            Assert.Empty((await visitors[3].Visitor.Visit(site.Things)).Page.QuerySelectorAll("main a[href$='/ajouter']"));
        }
        finally
        {
            await site.Closed(false);
        }
    }

    private async Task<List<(string Who, Visitor Visitor)>> Visitors()
    {
        List<(string Who, Visitor Visitor)> visitors =
        [
            ("visitor", site.Visitor()), ("stranger", site.As(site.Stranger)),
            ("curious", site.As(site.Curious)), ("member", site.As(site.Member)),
        ];
        // A page with a form: its token serves the posts of the table.
        foreach (var (_, visitor) in visitors) await visitor.Visit("/confort-de-lecture");
        return visitors;
    }
}
