using System.Net;
using Rouages.Testing;

namespace Rouages.Workshops.Tests.Pages;

/// <summary>Everything by plain forms and reload: what the page does without script.</summary>
public sealed class ParticipatingTests(HallSite site) : IClassFixture<HallSite>
{
    [Fact]
    public async Task A_card_that_is_too_long_is_kept_beside_its_sentence()
    {
        var (_, bao) = await Writing();
        var answer = await bao.Submit("form[data-do=card]", ("text", new string('x', 501)), ("column", "amorcer"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Au plus 500 caractères.", answer.Says("#text-error"));
        Assert.Equal(new string('x', 501), answer.Page.QuerySelector("#text")!.TextContent.Trim());
        Assert.True(answer.Page.QuerySelector("input[name=column][value=amorcer]")!.HasAttribute("checked"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("👩🏽‍🌾 une ferme, مرحبا بكم, שלום")]
    public async Task Whatever_is_typed_is_shown_as_it_was_typed(string text)
    {
        var (hall, bao) = await Writing();
        await bao.Submit("form[data-do=card]", ("text", text), ("column", "amorcer"));
        await bao.Follow();
        Assert.Equal(text, bao.Answer.Says(".my-cards .card-text"));
        await hall.Fanny.Visit($"{hall.Address}/animer");
        Assert.Equal(text, hall.Fanny.Answer.Says(".wall .card-text"));
    }

    // An office program ends a soft line by U+000B, a browser by CRLF, and some keyboards send accents apart.
    [Fact]
    public async Task A_pasted_card_keeps_its_line_breaks_and_may_be_saved_again_as_it_stands()
    {
        var (hall, bao) = await Writing();
        const string Kept = "Une médiathèque\net un préau\npour tout le quartier";
        foreach (var (text, column) in new[]
        {
            ("Une me\u0301diathe\u0300que\u000Bet un préau\r\npour tout le quartier", "amorcer"), (Kept, "maintenir"),
        })
        {
            await bao.Submit("form[data-do=card]", ("text", text), ("column", column));
            await bao.Follow();
        }

        Assert.Equal([Kept, Kept], bao.Page.QuerySelectorAll(".my-cards .card-text").Select(card => card.TextContent));
        var typed = bao.Page.QuerySelector("form[data-do=edit] textarea")!.TextContent.TrimStart('\n');
        Assert.Equal(HttpStatusCode.Redirect, (await bao.Submit("form[data-do=edit]", ("text", typed.ReplaceLineEndings("\r\n")))).Status);
        await bao.Follow();
        Assert.Equal([Kept, Kept], bao.Page.QuerySelectorAll(".my-cards .card-text").Select(card => card.TextContent));
        await hall.Fanny.Visit($"{hall.Address}/ecran");
        Assert.Equal([Kept, Kept], hall.Fanny.Page.QuerySelectorAll(".wall-items .card-text").Select(card => card.TextContent));
    }

    [Fact]
    public async Task Cards_are_read_in_French_to_who_reads_English()
    {
        var (hall, bao) = await Writing();
        await bao.Submit("form[data-do=card]", ("text", "Une mare"), ("column", "amorcer"));
        foreach (var (visitor, page) in new[]
            { (bao, hall.Phone), (hall.Fanny, $"{hall.Address}/animer"), (hall.Fanny, $"{hall.Address}/ecran") })
        {
            await visitor.Visit("/en" + page);
            Assert.Equal("fr", visitor.Page.QuerySelector(".card-text")!.GetAttribute("lang"));
            await visitor.Visit(page);
            Assert.False(visitor.Page.QuerySelector(".card-text")!.HasAttribute("lang"));
        }
    }

    [Fact]
    public async Task The_same_form_sent_twice_writes_one_card_and_another_text_writes_another()
    {
        var (hall, bao) = await Writing();
        foreach (var text in new[] { "Une mare", "Une mare", "Un verger" })
            await bao.Post(hall.Phone, ("do", "card"), ("command", "graine"), ("step", "feuilles"), ("column", "amorcer"), ("text", text));
        await bao.Follow();
        Assert.Equal(["Un verger", "Une mare"], bao.Page.QuerySelectorAll(".my-cards .card-text").Select(card => card.TextContent));
    }

    [Fact]
    public async Task One_changes_and_withdraws_ones_own_cards_and_nobody_elses()
    {
        var (hall, bao) = await Writing();
        await bao.Submit("form[data-do=card]", ("text", "Une mare"), ("column", "amorcer"));
        await bao.Follow();
        await bao.Submit("form[data-do=edit]", ("text", "Une grande mare"));
        await bao.Follow();
        Assert.Equal("Une grande mare", bao.Answer.Says(".my-cards .card-text"));

        using var ana = await hall.Joins("Ana");
        var stolen = await ana.Post(hall.Phone, ("do", "withdraw"), ("command", "x"), ("card", "1"));
        Assert.Equal("Vous ne pouvez changer que vos propres cartes.", stolen.Says(".problems"));

        await bao.Submit("form[data-do=withdraw]");
        await bao.Follow();
        Assert.Null(bao.Answer.Says(".my-cards"));
    }

    [Fact]
    public async Task Names_are_shown_only_where_cards_are_signed()
    {
        foreach (var signed in new[] { false, true })
        {
            var (hall, bao) = await Writing(signed);
            await bao.Submit("form[data-do=card]", ("text", "Une mare"), ("column", "amorcer"));
            await hall.Fanny.Visit($"{hall.Address}/animer");
            Assert.Equal(signed, hall.Fanny.Answer.Says(".wall")!.Contains("Bao", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Points_are_given_by_a_button_and_never_more_than_there_are()
    {
        var (hall, bao) = await Writing();
        await bao.Submit("form[data-do=card]", ("text", "Une mare"), ("column", "amorcer"));
        await hall.Does("step", ("step", "fruits"));
        await bao.Visit(hall.Phone);
        await bao.Submit("form[data-do=vote] button[value='3']");
        await bao.Follow();
        Assert.Equal("2", bao.Answer.Says(".points-left output"));
        var many = await bao.Post(hall.Phone, ("do", "vote"), ("command", "x"), ("step", "fruits"), ("target", "1"), ("value", "6"));
        Assert.Equal("Points qui vous restent sur ce vote\u00A0: 5.", many.Says(".problems"));
    }

    [Fact]
    public async Task On_the_line_five_places_are_offered_and_a_finer_one_is_taken()
    {
        var hall = await site.Workshop("debat-mouvant");
        await hall.Opens("premiere");
        foreach (var name in new[] { "Ana", "Cléo" })
            await (await hall.Joins(name)).Post(hall.Phone, ("do", "stand"), ("command", name), ("step", "premiere"), ("position", "50"));
        using var bao = await hall.Joins("Bao");
        Assert.Equal(5, bao.Page.QuerySelectorAll(".answers[data-do=stand] button").Length);
        await bao.Submit("line-slider form", ("position", "-65"));
        await bao.Follow();
        Assert.Equal("-65", bao.Page.QuerySelector("#position")!.GetAttribute("value"));
        Assert.Equal("Plutôt contre (−65 sur 100)", bao.Page.QuerySelector("#position")!.GetAttribute("aria-valuetext"));
        Assert.Equal("Plutôt contre", bao.Answer.Says("[aria-pressed=true]"));
        await hall.Fanny.Visit($"{hall.Address}/ecran");
        Assert.Equal("284", hall.Fanny.Page.QuerySelector("circle.against")!.GetAttribute("cx"));
    }

    [Fact]
    public async Task A_closed_room_takes_nothing_and_says_so()
    {
        var (hall, bao) = await Writing();
        await hall.Does("close");
        var late = await bao.Submit("form[data-do=card]", ("text", "Une mare"), ("column", "amorcer"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Equal("L’atelier est terminé.", late.Says(".problems"));
    }

    [Fact]
    public async Task The_personal_link_brings_the_place_to_another_device()
    {
        var (hall, bao) = await Writing();
        using var tablet = site.Visitor();
        await tablet.Visit(new Uri(bao.Page.QuerySelector("input[readonly]")!.GetAttribute("value")!).AbsolutePath);
        await tablet.Follow();
        Assert.Equal("Ma place, Bao", tablet.Answer.Says(".my-place > summary"));
        await tablet.Submit("form[action$='/partir']");
        Assert.Equal($"/rejoindre/{hall.Workshop.Code}", (await tablet.Visit(hall.Phone)).Location);
    }

    private async Task<(Hall Hall, Visitor Bao)> Writing(bool signed = false)
    {
        var hall = await site.Workshop(signed: signed);
        await hall.Opens("feuilles");
        return (hall, await hall.Joins("Bao"));
    }
}
