using Rouages.Testing;

namespace Rouages.Workshops.Tests.Pages;

/// <summary>Who left the room is waited for no more; what they gave stays counted.</summary>
public sealed class LeavingTests(HallSite site) : IClassFixture<HallSite>
{
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(31);

    [Fact]
    public async Task The_result_shows_once_everyone_still_here_has_voted()
    {
        var (hall, ana, bao) = await Voting();
        await Vote(hall, bao, "4");
        await TwoMore(hall);
        Assert.Contains("Votes reçus\u00A0: 3 sur 4", (await hall.Fanny.Visit($"{hall.Address}/animer")).Says(".room")!, StringComparison.Ordinal);
        Assert.DoesNotContain("6 points", (await hall.Fanny.Visit($"{hall.Address}/ecran")).Says(".screen-main")!,
            StringComparison.Ordinal);

        site.Clock.Advance(Gone);
        await bao.Visit(hall.Phone);
        await bao.Submit("form[data-do=done]");
        var page = await hall.Fanny.Visit($"{hall.Address}/animer");
        Assert.Contains("Votes reçus\u00A0: 1 sur 1", page.Says(".room")!, StringComparison.Ordinal);
        Assert.Contains("Toutes les personnes présentes ont fini de voter.", page.Says(".room")!, StringComparison.Ordinal);
        Assert.Contains("6 points", (await hall.Fanny.Visit($"{hall.Address}/ecran")).Says(".screen-main")!, StringComparison.Ordinal);
        ana.Dispose();
    }

    [Fact]
    public async Task The_vote_of_who_left_stays_in_the_total_and_the_page_says_so()
    {
        var (hall, ana, bao) = await Voting();
        await Vote(hall, bao, "4");
        await TwoMore(hall);
        site.Clock.Advance(Gone);
        await ana.Visit(hall.Phone);
        var page = await hall.Fanny.Visit($"{hall.Address}/animer");
        Assert.Contains("Votes reçus\u00A0: 0 sur 1", page.Says(".room")!, StringComparison.Ordinal);
        Assert.Contains("6 points", page.Says(".votes")!, StringComparison.Ordinal);
        Assert.Equal("3 personnes ont voté puis sont parties : leurs votes restent comptés.", page.Says(".gone"));
    }

    [Fact]
    public async Task A_quorum_counts_those_present()
    {
        var hall = await site.Workshop();
        await hall.Fanny.Visit(hall.Address);
        await hall.Fanny.Submit("form[action$='/etapes/fruits']", ("Quorum", "60"));
        var (ana, bao) = await Voting(hall);
        await Vote(hall, bao, "4");
        Assert.Equal("Quorum de 60 % des personnes présentes : encore 1 vote.",
            (await hall.Fanny.Visit($"{hall.Address}/animer")).Says(".quorum"));
        site.Clock.Advance(Gone);
        await bao.Visit(hall.Phone);
        Assert.Equal("Quorum de 60 % des personnes présentes : atteint.",
            (await hall.Fanny.Visit($"{hall.Address}/animer")).Says(".quorum"));
        ana.Dispose();
    }

    [Fact]
    public async Task Who_left_blocks_nobody_in_the_queue()
    {
        var (hall, ana, bao) = await Voting();
        foreach (var (who, seed) in new[] { (ana, "a"), (bao, "b") }) await who.Post(hall.Phone, ("do", "hand"), ("command", seed));
        site.Clock.Advance(Gone);
        await bao.Visit(hall.Phone);
        Assert.Contains("C’est bientôt à vous.", bao.Answer.Says(".my-place")!, StringComparison.Ordinal);
        await hall.Fanny.Visit($"{hall.Address}/animer");
        Assert.Equal(["Bao", "Ana absente, garde son tour"],
            hall.Fanny.Page.QuerySelectorAll(".queue li").Select(line => Said(line.TextContent)));

        static string Said(string text) =>
            string.Join(' ', text.Split("Donner la parole")[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_table_whose_host_left_gets_another_at_the_next_round()
    {
        var hall = await site.Workshop("world-cafe");
        await hall.Opens("tables");
        var visitors = new List<Visitor>();
        foreach (var name in new[] { "Ana", "Bao", "Chloé", "Dédé" }) visitors.Add(await hall.Joins(name));
        await hall.Does("seat");
        site.Clock.Advance(Gone);
        foreach (var visitor in visitors.Skip(1)) await visitor.Visit(hall.Phone);
        await hall.Does("seat");
        await hall.Fanny.Follow();
        var table = hall.Fanny.Page.QuerySelectorAll(".tables-figure li")
            .Single(table => table.TextContent.Contains("Ana", StringComparison.Ordinal));
        Assert.Contains(table.QuerySelectorAll(".seat.host"), host => host.TextContent != "Ana");
    }

    private async Task<(Hall Hall, Visitor Ana, Visitor Bao)> Voting()
    {
        var hall = await site.Workshop();
        var (ana, bao) = await Voting(hall);
        return (hall, ana, bao);
    }

    private static async Task<(Visitor Ana, Visitor Bao)> Voting(Hall hall)
    {
        await hall.Opens("feuilles");
        var (ana, bao) = (await hall.Joins("Ana"), await hall.Joins("Bao"));
        await bao.Post(hall.Phone, ("do", "card"), ("command", "c"), ("step", "feuilles"), ("column", "amorcer"), ("text", "Une mare"));
        await hall.Does("step", ("step", "fruits"));
        return (ana, bao);
    }

    // Below three voices nothing is shown.
    private static async Task TwoMore(Hall hall)
    {
        foreach (var name in new[] { "Cléo", "Dany" }) await Vote(hall, await hall.Joins(name), "1", name);
    }

    private static Task<Answer> Vote(Hall hall, Visitor who, string points, string seed = "v") =>
        who.Post(hall.Phone, ("do", "vote"), ("command", seed), ("step", "fruits"), ("target", "1"), ("value", points));
}
