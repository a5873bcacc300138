namespace Rouages.Workshops.Tests.Pages;

public sealed class FoundingTests(HallSite site) : IClassFixture<HallSite>
{
    [Fact]
    public async Task Workshops_of_one_title_founded_at_one_instant_have_addresses_of_their_own()
    {
        var halls = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => site.Workshop(title: "Une soirée pour la halle")));
        Assert.Equal(6, halls.Select(hall => hall.Address).Distinct().Count());
    }
}
