using System.Net;
using Rouages.Testing;

namespace Rouages.Workshops.Tests.Pages;

public sealed class FacilitatingTests(HallSite site) : IClassFixture<HallSite>
{
    [Fact]
    public async Task A_card_is_hidden_only_with_a_reason_and_its_author_reads_it()
    {
        var (hall, bao) = await With("Une mare");
        var refused = await hall.Does("hide", ("card", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Dites pourquoi, en quelques mots.", refused.Says(".problems"));

        await hall.Does("hide", ("card", "1"), ("reason", "Un nom de personne"));
        await hall.Fanny.Follow();
        Assert.Null(hall.Fanny.Answer.Says(".wall .card"));
        await bao.Visit(hall.Phone);
        Assert.Contains("Un nom de personne", bao.Answer.Says(".my-cards")!, StringComparison.Ordinal);
        await hall.Fanny.Visit($"{hall.Address}/cartes");
        Assert.Contains("Un nom de personne", hall.Fanny.Answer.Says("main")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticked_cards_get_a_name_or_become_one()
    {
        var (hall, bao) = await With("Une mare", "Un étang", "Un verger");
        await hall.Does("step", ("step", "rameaux"));
        await hall.Does("merge", ("cards", "2"), ("cards", "1"));
        await hall.Does("group", ("step", "rameaux"), ("title", "Eau et arbres"), ("cards", "1"), ("cards", "3"));
        await hall.Fanny.Follow();
        Assert.Equal("Eau et arbres 2", hall.Fanny.Answer.Says(".heap h3"));
        Assert.Equal(["Un verger", "Une mare"], hall.Fanny.Page.QuerySelectorAll(".heap .card-text").Select(card => card.TextContent));
        await bao.Visit(hall.Phone);
        Assert.Contains("Eau et arbres", bao.Answer.Says("main")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_without_a_group_stay_under_their_column_and_only_groups_take_cards()
    {
        var (hall, _) = await With("Une mare", "Un verger");
        await hall.Does("step", ("step", "rameaux"));
        await hall.Fanny.Follow();
        Assert.Empty(hall.Fanny.Page.QuerySelectorAll("[name=group]"));
        await hall.Does("group", ("step", "rameaux"), ("title", "Eau"), ("cards", "1"));
        await hall.Fanny.Follow();
        Assert.Equal(["Eau 1", "S’amorcer 1"], hall.Fanny.Page.QuerySelectorAll(".heap h3").Select(title => title.TextContent));
        Assert.Equal(["1", ""], hall.Fanny.Page.QuerySelectorAll(".heap").Select(heap => heap.GetAttribute("data-group")));
        Assert.Equal(["aucun groupe", "Eau"], hall.Fanny.Page.QuerySelectorAll("#ranger-2 option").Select(option => option.TextContent));
    }

    [Fact]
    public async Task The_screen_keeps_the_result_until_everyone_present_has_voted()
    {
        var (hall, bao) = await With("Une mare");
        await hall.Joins("Ana");
        Visitor[] others = [await hall.Joins("Cléo"), await hall.Joins("Dany")];
        await hall.Does("step", ("step", "fruits"));
        foreach (var (at, other) in others.Index())
            await other.Post(hall.Phone, ("do", "vote"), ("command", $"v{at}"), ("step", "fruits"), ("target", "1"), ("value", "1"));
        await bao.Post(hall.Phone, ("do", "vote"), ("command", "v"), ("step", "fruits"), ("target", "1"), ("value", "4"));
        await hall.Fanny.Visit($"{hall.Address}/ecran");
        Assert.Contains("personne sur 4 a fini", hall.Fanny.Answer.Says(".screen-main")!, StringComparison.Ordinal);
        Assert.DoesNotContain("6 points", hall.Fanny.Answer.Says(".screen-main")!, StringComparison.Ordinal);
        await hall.Does("result", ("step", "fruits"));
        await hall.Fanny.Visit($"{hall.Address}/ecran");
        Assert.Contains("6 points", hall.Fanny.Answer.Says(".screen-main")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_seats_everyone_and_each_table_keeps_its_host()
    {
        var hall = await site.Workshop("world-cafe");
        await hall.Opens("tables");
        var visitors = new List<Visitor>();
        foreach (var name in new[] { "Ana", "Bao", "Chloé", "Dédé" }) visitors.Add(await hall.Joins(name));
        await hall.Does("seat");
        await hall.Fanny.Follow();
        Assert.Equal(2, hall.Fanny.Page.QuerySelectorAll(".tables-figure .seat.host").Length);
        Assert.Equal(4, hall.Fanny.Page.QuerySelectorAll(".tables-figure .seat").Length);
        visitors.Add(await hall.Joins("Émile"));
        Assert.Contains("Tour 1 sur 3", visitors[4].Answer.Says(".my-table")!, StringComparison.Ordinal);
        await hall.Fanny.Visit($"{hall.Address}/animer");
        Assert.Contains("Émile", hall.Fanny.Answer.Says(".tables-figure")!, StringComparison.Ordinal);
        await visitors[0].Visit(hall.Phone);
        Assert.Contains("Vous êtes l’hôte", visitors[0].Answer.Says(".my-table")!, StringComparison.Ordinal);
        await visitors[3].Visit(hall.Phone);
        Assert.Contains("Tour 1 sur 3", visitors[3].Answer.Says(".my-table")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_away_when_a_round_began_finds_a_table_on_coming_back()
    {
        var hall = await site.Workshop("world-cafe");
        await hall.Opens("tables");
        using var bao = await hall.Joins("Bao");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var name in new[] { "Ana", "Chloé" }) await hall.Joins(name);
        await hall.Does("seat");
        await hall.Fanny.Follow();
        Assert.Equal(2, hall.Fanny.Page.QuerySelectorAll(".tables-figure .seat").Length);
        await bao.Visit(hall.Phone);
        Assert.Contains("Tour 1 sur 3", bao.Answer.Says(".my-table")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_groups_the_cards_of_their_table_and_nobody_else_does()
    {
        var hall = await site.Workshop("world-cafe");
        await hall.Opens("tables");
        using var ana = await hall.Joins("Ana");
        using var bao = await hall.Joins("Bao");
        await hall.Does("role", ("guest", "1"), ("role", "host"), ("table", "gestion"));
        foreach (
            var (who, text, table) in new[] { (ana, "Un budget", "gestion"), (ana, "Un budget partagé", "gestion"),
                (ana, "Une clé", "gestion"), (bao, "Une fête", "animation") })
            await who.Post(hall.Phone, ("do", "card"), ("command", text), ("step", "tables"), ("column", table), ("kind", "action"),
                ("text", text));
        await hall.Does("step", ("step", "familles"));

        await ana.Visit(hall.Phone);
        Assert.Equal(3, ana.Page.QuerySelectorAll("#ma-table .card").Length);
        Assert.Empty(ana.Page.QuerySelectorAll("[data-do=hide]"));
        var none = await ana.Submit("#regrouper button[value=merge]");
        Assert.Equal("Cochez au moins deux cartes qui disent la même chose.", none.Says(".problems"));
        await ana.Submit("#regrouper button[value=merge]", ("cards", "1"), ("cards", "2"));
        await ana.Follow();
        await ana.Submit("#regrouper button:not([value])", ("title", "L’argent"), ("cards", "1"), ("cards", "3"));
        await ana.Follow();
        await ana.Submit("form[data-do=title]", ("title", "L’argent commun"));
        await ana.Follow();
        Assert.Equal("L’argent commun 2", ana.Answer.Says(".heap h2"));
        await ana.Submit(".card-tools form[data-do=merge]");
        await ana.Follow();
        Assert.Equal(3, ana.Page.QuerySelectorAll("#ma-table .card").Length);

        await bao.Visit(hall.Phone);
        Assert.Contains("L’argent commun", bao.Answer.Says("main")!, StringComparison.Ordinal);
        Assert.Null(bao.Page.QuerySelector("#regrouper, [data-do=title]"));
        var refused =
            await bao.Post(hall.Phone, ("do", "group"), ("command", "x"), ("step", "familles"), ("title", "À moi"), ("cards", "4"));
        Assert.Equal("Seules la personne qui anime et les hôtes de table regroupent les cartes.", refused.Says(".problems"));
    }

    [Fact]
    public async Task Each_round_has_its_full_time()
    {
        var hall = await site.Workshop("world-cafe");
        await hall.Opens("tables");
        for (var person = 0; person < 4; person++) await hall.Joins();
        for (var round = 1; round <= 2; round++)
        {
            await hall.Does("timer", ("seconds", "60"));
            await hall.Does("seat");
            await hall.Fanny.Follow();
            Assert.Equal("20:00", hall.Fanny.Answer.Says(".now .timer"));
        }
    }

    private async Task<(Hall Hall, Visitor Bao)> With(params string[] cards)
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        var bao = await hall.Joins("Bao");
        foreach (var card in cards)
            await bao.Post(hall.Phone, ("do", "card"), ("command", card), ("step", "feuilles"), ("column", "amorcer"), ("text", card));
        return (hall, bao);
    }
}
