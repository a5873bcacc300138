using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rouages.Browser.Tests.Workshops;

/// <summary>A workshop in a village hall: a screen, three phones, one of them without script and one that loses its network.</summary>
public sealed class WorkshopTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Three_people_and_a_screen_hold_a_workshop()
    {
        var collective = await Collective.New(chromium.Site, "Coopération du bourg");
        await using var ana = await chromium.Reader(Device.Desktop, signedIn: collective.Facilitator);
        var address = await Prepare(ana);
        var code = (await ana.Page.Locator(".opening .join-code").TextContentAsync())!.Trim();
        await using var screen = await chromium.Reader(Device.Desktop, signedIn: collective.Facilitator);
        await screen.Visit($"{address}/ecran");
        await screen.Reads($"{code[..3]} {code[3..]}");
        await screen.IsSound();

        await using var bao = await Join(code, "Bao", script: true);
        await using var dede = await Join(code, "Dédé", script: true);
        await using var chloe = await Join(code, "Chloé", script: false);
        await Opens(ana, address);
        await bao.Sees("Faire pousser les feuilles");
        await bao.IsSound();
        await screen.Sees("Faire pousser les feuilles");

        await Write(bao, "Une mare derrière l’école 🐸");
        await Expect(bao.Page.Locator(".my-cards .card-text")).ToHaveTextAsync("Une mare derrière l’école 🐸");
        await screen.Reads("Une mare derrière l’école");
        await chloe.Page.ReloadAsync();
        await Write(chloe, "<b>Un verger</b>");
        await chloe.Reads("Carte 2");
        await screen.Reads("<b>Un verger</b>");
        await WithoutNetwork(dede, screen);
        await ana.Reads("3 cartes");
        await ana.IsSound();
        await screen.IsSound();

        await Votes(ana, bao, chloe, dede, screen);
        await Closes(ana, bao, screen);
    }

    private static async Task<string> Prepare(Reader ana)
    {
        await ana.Visit("/ateliers");
        await ana.IsSound();
        await ana.Visit("/ateliers/nouveau?format=arbre-a-idees");
        await ana.IsSound();
        await ana.Fill("Titre", "Le bourg demain");
        await ana.Press("Préparer cet atelier");
        await ana.Sees("Le bourg demain");
        await ana.IsSound();
        var address = new Uri(ana.Page.Url).AbsolutePath;
        await ana.Visit($"{address}/imprimer");
        await ana.IsSound();
        await ana.Visit(address);
        return address;
    }

    private async Task<Reader> Join(string code, string name, bool script)
    {
        var reader = await chromium.Reader(Device.Phone, script);
        await reader.Visit("/rejoindre");
        if (script) await reader.IsSound();
        await reader.Fill("Vous avez un code ?", code.ToLowerInvariant());
        await reader.Press("Rejoindre");
        await reader.Sees("Le bourg demain");
        if (script) await reader.IsSound();
        await reader.Fill("Votre prénom, si vous le voulez", name);
        await reader.Press("Entrer");
        await reader.Sees($"Bienvenue, {name}");
        // Axe itself needs script.
        if (script) await reader.IsSound();
        return reader;
    }

    private static async Task Opens(Reader ana, string address)
    {
        await ana.Visit($"{address}/animer");
        await Expect(ana.Page.Locator("[data-present]")).ToHaveTextAsync("3");
        await ana.IsSound();
        await ana.Press("Ouvrir et commencer");
        await Expect(ana.Page.Locator(".now h2")).ToHaveTextAsync("Faire pousser les feuilles");
    }

    private static async Task Write(Reader reader, string text)
    {
        await reader.Page.Locator("label:has([name=column][value=amorcer])").ClickAsync();
        await reader.Page.Locator("#text").FillAsync(text);
        await reader.Press("Poser la carte");
    }

    private static async Task WithoutNetwork(Reader dede, Reader screen)
    {
        await dede.Sees("Faire pousser les feuilles");
        await dede.Page.Context.SetOfflineAsync(true);
        await Write(dede, "مزرعة مشتركة");
        await Expect(dede.Page.Locator("[data-unsent]")).ToContainTextAsync("En attente de réseau");
        await Expect(dede.Page.Locator(".room-state")).ToContainTextAsync("En attente de réseau");
        await dede.Page.Context.SetOfflineAsync(false);
        await Expect(dede.Page.Locator(".my-cards .card-text")).ToHaveTextAsync("مزرعة مشتركة");
        await Expect(dede.Page.Locator("[data-unsent]")).ToBeHiddenAsync();
        await screen.Reads("مزرعة مشتركة");
        dede.Troubles();
    }

    private static async Task Votes(Reader ana, Reader bao, Reader chloe, Reader dede, Reader screen)
    {
        // Without script one is here for as long as one reads.
        await chloe.Page.ReloadAsync();
        await ana.Page.Locator(".steps").GetByRole(AriaRole.Button, new() { Name = "Choisir les fruits" }).ClickAsync();
        foreach (var (reader, points) in new[] { (bao, "3"), (dede, "5") })
        {
            await reader.Sees("Choisir les fruits");
            var pick = reader.Page.Locator(".targets li", new() { HasText = "mare" }).Locator($"button[data-value='{points}']");
            await pick.ClickAsync();
            await chloe.Page.ReloadAsync();
            await Expect(reader.Page.Locator(".points-left output")).ToHaveTextAsync(points == "3" ? "2" : "0");
        }

        await screen.Reads("1 personne sur 3 a fini");
        await bao.IsSound();
        // Two votes show nothing: one of the two would read the other's.
        await Expect(ana.Page.Locator("main")).Not.ToContainTextAsync("8 points");
        var one = chloe.Page.Locator(".targets li", new() { HasText = "mare" }).Locator("button[data-value='1']");
        await one.ClickAsync();
        await Expect(one).ToHaveAttributeAsync("aria-pressed", "true");
        await ana.Reads("9 points");
        await ana.IsSound();
        await ana.Press("Mettre en pause");
        await screen.Reads("9 points");
        await bao.Reads("En pause.");
        await ana.Press("Reprendre");
        await Expect(ana.Button("Mettre en pause")).ToBeVisibleAsync();
    }

    private static async Task Closes(Reader ana, Reader bao, Reader screen)
    {
        await ana.Page.GetByText("Clore l’atelier").ClickAsync();
        await ana.Press("Clore maintenant");
        await bao.Sees("Merci, l’atelier est terminé");
        await bao.IsSound();
        await screen.Sees("Merci à toutes et à tous");
    }
}
