using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rouages.Browser.Tests.Workshops;

/// <summary>Who facilitates puts cards together, one family after the other.</summary>
public sealed class GroupingTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task What_was_ticked_for_a_family_is_not_ticked_for_the_next()
    {
        var collective = await Collective.New(chromium.Site, "Coopération des familles");
        await using var ana = await chromium.Reader(Device.Desktop, signedIn: collective.Facilitator);
        await ana.Visit("/ateliers/nouveau?format=arbre-a-idees");
        await ana.Fill("Titre", "Le bourg demain");
        await ana.Press("Préparer cet atelier");
        await ana.Sees("Le bourg demain");
        var address = new Uri(ana.Page.Url).AbsolutePath;
        await ana.Visit($"{address}/animer");
        await Expect(ana.Page.Locator(".status")).ToHaveTextAsync("En préparation");
        await ana.Press("Ouvrir et commencer");
        // The line under the title lives too.
        await Expect(ana.Page.Locator(".status")).ToHaveTextAsync("Ouvert");

        await ana.Visit($"{address}/papier");
        await ana.Page.Locator("[name=Column]").SelectOptionAsync(new SelectOptionValue { Value = "amorcer" });
        await ana.Fill("Cartes, une par ligne", "Une mare\nUn étang\nUn verger");
        await ana.Press("Recopier");
        await ana.IsTold("Cartes recopiées");
        await ana.Visit($"{address}/animer");
        await ana.Page.Locator(".steps").GetByRole(AriaRole.Button, new() { Name = "Former les rameaux" }).ClickAsync();
        await Family(ana, "Eau", 1, 2);
        await Family(ana, "Arbres", 3);
        await Expect(ana.Page.Locator(".heap h3")).ToHaveTextAsync(["Eau 2", "Arbres 1"]);
        await ana.IsSound();
    }

    private static async Task Family(Reader ana, string name, params int[] cards)
    {
        foreach (var card in cards) await ana.Page.Locator($".tick [value='{card}']").CheckAsync();
        await ana.Page.Locator("#groupe").FillAsync(name);
        await ana.Press("Regrouper les cartes cochées");
        await ana.Reads(name);
        await Expect(ana.Page.Locator("#groupe")).ToHaveValueAsync("");
    }
}
