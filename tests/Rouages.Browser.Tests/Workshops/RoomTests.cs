using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rouages.Accounts.Domain;
using static Microsoft.Playwright.Assertions;

namespace Rouages.Browser.Tests.Workshops;

/// <summary>What a room must keep doing when hands, ears or networks are not the usual ones.</summary>
public sealed class RoomTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Where_sockets_are_blocked_cards_arrive_by_the_form_and_the_page_says_so()
    {
        var (hall, facilitator) = await Hall();
        await using var lead = hall.Lead;
        await hall.Open("Faire pousser les feuilles");
        await using var bao = await chromium.Reader(Device.Phone);
        await bao.Page.Context.RouteWebSocketAsync(new Regex("/ateliers/direct"), socket => _ = socket.CloseAsync());
        await Joins(bao, hall.Code);
        await Expect(bao.Page.Locator(".room-state")).ToContainTextAsync("Connexion lente");
        await Write(bao, "Une mare derrière l’école");
        await Expect(bao.Page.Locator(".my-cards .card-text")).ToHaveTextAsync("Une mare derrière l’école");
        await Expect(bao.Page.Locator("[data-unsent]")).ToBeHiddenAsync();
        await lead.Reads("Une mare derrière l’école");

        // The page follows the room all the same, only later.
        await hall.Goes("Choisir les fruits");
        await Expect(bao.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Choisir les fruits");
        await using var screen = await hall.Screen(facilitator);
        await screen.IsReadableFromAfar();
    }

    [Fact]
    public async Task Cards_are_dragged_into_a_group_and_out_of_it()
    {
        var (hall, facilitator) = await Hall();
        await using var lead = hall.Lead;
        await hall.Open("Faire pousser les feuilles");
        await using var bao = await chromium.Reader(Device.Phone);
        await Joins(bao, hall.Code);
        foreach (var text in new[] { "Une mare", "Un verger", "Un four" }) await Write(bao, text);
        await lead.Reads("3 cartes");
        await hall.Goes("Former les rameaux");
        await lead.Page.GetByLabel("Choisir la carte 1").CheckAsync();
        await lead.Fill("Nom du groupe", "Eau et arbres");
        await lead.Press("Regrouper les cartes cochées");
        var group = lead.Page.Locator(".heap:has(h3:has-text('Eau et arbres'))");
        await Expect(group.Locator(".card")).ToHaveCountAsync(1);

        await lead.Page.Locator(".card[data-card='2']").DragToAsync(group);
        await Expect(group.Locator(".card")).ToHaveCountAsync(2);
        await using var screen = await hall.Screen(facilitator);
        await Expect(screen.Page.Locator(".wall-pages .heap", new() { HasText = "Eau et arbres" })).ToContainTextAsync("Un verger");
        await screen.IsReadableFromAfar();
        await lead.Page.Locator(".card[data-card='1']").DragToAsync(lead.Page.Locator(".heap:has(.card[data-card='3'])"));
        await Expect(group.Locator(".card")).ToHaveCountAsync(1);
        await Held(lead, ".card[data-card='1']", group);
        await Expect(group.Locator(".card")).ToHaveCountAsync(2);
        await lead.IsSound();
    }

    // A finger holds a card for a moment, moves over the group and leaves it there.
    private static async Task Held(Reader lead, string card, ILocator group)
    {
        var to = (await group.BoundingBoxAsync())!;
        await lead.Page.EvaluateAsync("""
            async ([selector, x, y]) => {
              const card = document.querySelector(selector), from = card.getBoundingClientRect();
              const touch = (kind, x, y) => {
                const at = new Touch({ identifier: 1, target: card, clientX: x, clientY: y });
                card.dispatchEvent(new TouchEvent(kind, { bubbles: true, cancelable: true, touches: kind === "touchend" ? [] : [at], changedTouches: [at] }));
              };
              touch("touchstart", from.x + 5, from.y + 5);
              await new Promise(done => setTimeout(done, 500));
              touch("touchmove", x, y);
              touch("touchend", x, y);
            }
            """, new object[] { card, (double)(to.X + (to.Width / 2)), (double)(to.Y + 10) });
    }

    [Fact]
    public async Task A_screen_reader_hears_how_many_cards_came_and_not_each_of_them()
    {
        var (hall, facilitator) = await Hall();
        await using var lead = hall.Lead;
        await lead.Page.Clock.InstallAsync();
        await hall.Open("Faire pousser les feuilles");
        var digest = lead.Page.Locator("[data-digest-line]");
        await Expect(digest).ToHaveAttributeAsync("role", "status");
        await using var bao = await chromium.Reader(Device.Phone);
        await Joins(bao, hall.Code);
        await lead.Page.EvaluateAsync(
            "() => { globalThis.heard = []; new MutationObserver(() => heard.push(document.querySelector('[data-digest-line]').textContent)).observe(document.querySelector('[data-digest-line]'), { childList: true }); }");
        await using var paper = await chromium.Reader(Device.Desktop, signedIn: facilitator);
        await paper.Visit($"{hall.Address}/papier");
        await paper.Page.Locator("[name=Column]").SelectOptionAsync(new SelectOptionValue { Value = "amorcer" });
        await paper.Fill("Cartes, une par ligne", "Un verger\nUn four\nUn banc");
        await Write(bao, "Une mare");
        await lead.Reads("1 carte");
        await TenSecondsLater(lead);
        await Expect(digest).ToHaveTextAsync("Dans la salle\u00a0: une nouvelle carte.");
        await paper.Press("Recopier");
        await paper.IsTold("Cartes recopiées");
        await lead.Page.Clock.ResumeAsync();
        await lead.Reads("4 cartes");
        await lead.Page.Clock.FastForwardAsync(10_000);
        await Expect(digest).ToHaveTextAsync("Dans la salle\u00a0: 3 nouvelles cartes.");
        Assert.Equal(2, await lead.Page.EvaluateAsync<int>("heard.length"));
        Assert.Equal(0, await lead.Page.Locator(":is([aria-live], [role=status], [role=alert], [role=log]) .card").CountAsync());
    }

    // And there time stands still, so that a slow machine does not part what comes together.
    private static async Task TenSecondsLater(Reader reader) =>
        await reader.Page.Clock.PauseAtAsync(
            DateTime.UnixEpoch.AddMilliseconds(await reader.Page.EvaluateAsync<double>("Date.now()") + 10_000));

    private async Task<(Hall Hall, Person Facilitator)> Hall()
    {
        var collective = await Collective.New(chromium.Site, "Coopération du bourg");
        return (await Workshops.Hall.Of(chromium, collective.Facilitator, "arbre-a-idees"), collective.Facilitator);
    }

    private static async Task Joins(Reader reader, string code)
    {
        await reader.Visit($"/rejoindre/{code}");
        await reader.Press("Entrer");
        await reader.Sees("Faire pousser les feuilles");
    }

    private static async Task Write(Reader reader, string text)
    {
        await reader.Page.Locator("label:has([name=column][value=amorcer])").ClickAsync();
        await reader.Page.Locator("#text").FillAsync(text);
        await reader.Press("Poser la carte");
        await Expect(reader.Page.Locator(".my-cards .card-text", new() { HasText = text })).ToHaveCountAsync(1);
    }
}
