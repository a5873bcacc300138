using System.Net;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Planning;

public sealed class LatePanelTests(PlanSite site) : IClassFixture<PlanSite>
{
    [Fact]
    public async Task The_home_page_tells_what_is_late_to_those_who_can_do_something_about_it()
    {
        await site.HasAction("Signer la charte", site.Today, site.Member);
        await site.HasAction("Trouver un lieu", site.Today);
        await site.HasAction("Rien ne presse", site.Today.AddDays(90), site.Member);
        site.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(["Signer la charte", "Trouver un lieu"], await LateOf(site.As(site.Facilitator)));
        Assert.Equal(["Signer la charte"], await LateOf(site.As(site.Member)));
        Assert.Empty(await LateOf(site.As(site.Stranger)));
        Assert.Empty(await LateOf(site.Visitor()));
    }

    private static async Task<IReadOnlyList<string>> LateOf(Visitor visitor)
    {
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/"));
        return [.. visitor.Page.QuerySelectorAll("[aria-labelledby=en-retard] a").Select(link => link.TextContent).Order()];
    }
}
