using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Testing;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;
using Rouages.Workshops.Tests.Pages;

namespace Rouages.Workshops.Tests.PaperImport;

public sealed class PaperPageTests(HallSite site) : IClassFixture<HallSite>
{
    [Fact]
    public async Task Only_those_who_lead_copy_from_paper()
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        var visitors = new List<(string, Visitor)>
        {
            ("visitor", site.Visitor()), ("participant", await hall.Joins()), ("stranger", site.As(site.Stranger)),
                ("member", site.As(site.Malik)), ("facilitator", hall.Fanny),
        };
        foreach (var (_, visitor) in visitors) await visitor.Visit("/confort-de-lecture"); // a page with a form: its token serves the posts below
        var (here, none) = ($"{hall.Address}/papier", Guid.Empty);
        await Doors.Check(visitors,
            ($"GET {here}", [302, 302, 404, 404, 200]),
            ($"POST {here}", [404, 404, 404, 404, 422]),
            ($"POST {here}/rouvrir", [404, 404, 404, 404, 302]),
            ($"POST {hall.Address}/photos", [404, 404, 404, 404, 422]),
            ($"GET {hall.Address}/photos/{none}", [404, 404, 404, 404, 404]),
            ($"POST {hall.Address}/photos/{none}/retirer", [404, 404, 404, 404, 302]));
    }

    [Fact]
    public async Task Lines_that_cannot_be_cards_come_back_and_the_others_are_kept_once()
    {
        var hall = await Ready();
        var answer = await Copy(hall, $"Un banc\n{new string('a', 501)}\nUne clé");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("ligne 2", answer.Says("main"), StringComparison.Ordinal);
        var room = await Room(hall);
        Assert.Equal(["Un banc", "Une clé"], room.CardsOf(null).Select(card => card.Text));
        Assert.All(room.CardsOf(null), card => Assert.Equal(CardSource.Paper, card.Source));
    }

    [Fact]
    public async Task What_was_copied_is_taken_back_in_one_act()
    {
        var hall = await Ready();
        await Copy(hall, "Un banc\nUne clé");
        await hall.Fanny.Follow();
        await hall.Fanny.Submit("form.undo");
        Assert.Empty((await Room(hall)).CardsOf(null));
    }

    [Fact]
    public async Task A_closed_room_says_how_to_open_it_again_for_paper()
    {
        var hall = await Ready();
        await hall.Does("close");
        var page = await hall.Fanny.Visit($"{hall.Address}/papier");
        Assert.Contains("L’atelier est terminé\u00a0: rouvrez-le pour recopier des cartes.", page.Says("main")!, StringComparison.Ordinal);
        Assert.Equal(1, page.Page.QuerySelectorAll("main form").Length);
        await hall.Fanny.Submit("form[action$='/rouvrir']");
        await hall.Fanny.Follow();
        await Copy(hall, "Un banc");
        Assert.Single((await Room(hall)).CardsOf(null));
    }

    [Fact]
    public async Task A_closed_room_takes_no_paper()
    {
        var hall = await Ready();
        await hall.Does("close");
        var late = await hall.Fanny.Post($"{hall.Address}/papier", ("Step", "feuilles"), ("Column", "amorcer"), ("Cards", "Trop tard"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Trop tard", late.Says("textarea")!, StringComparison.Ordinal);
    }

    private async Task<Hall> Ready()
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        return hall;
    }

    private static async Task<Answer> Copy(Hall hall, string cards)
    {
        await hall.Fanny.Visit($"{hall.Address}/papier");
        return await hall.Fanny.Submit("form[action$='/papier']", ("Step", "feuilles"), ("Column", "amorcer"), ("Cards", cards));
    }

    private Task<Room> Room(Hall hall) => site.Services.GetRequiredService<Rooms>().Read(hall.Workshop.Id, default);
}
