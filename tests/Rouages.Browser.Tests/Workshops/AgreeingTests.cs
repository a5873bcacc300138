using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rouages.Browser.Tests.Workshops;

/// <summary>Who facilitates notes what the group agrees on while phones go on placing themselves.</summary>
public sealed class AgreeingTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task What_is_chosen_and_typed_stays_with_its_line_while_the_room_moves()
    {
        var collective = await Collective.New(chromium.Site, "Coopération des accords");
        await using var ana = await chromium.Reader(Device.Desktop, signedIn: collective.Facilitator);
        await ana.Visit("/ateliers/nouveau?format=diagnostic-collectif");
        await ana.Fill("Titre", "Nos accords");
        await ana.Press("Préparer cet atelier");
        await ana.Sees("Nos accords");
        var code = (await ana.Page.Locator(".opening .join-code").TextContentAsync())!.Trim();
        var step = ana.Page.Locator("#etape-accord");
        await step.Locator("details > summary").ClickAsync();
        await step.Locator("[name=Columns]").FillAsync("Se réunir\nDécider");
        await step.GetByRole(AriaRole.Button, new() { Name = "Enregistrer ce temps" }).ClickAsync();
        await ana.IsTold("C’est enregistré.");
        await ana.Visit($"{new Uri(ana.Page.Url).AbsolutePath}/animer");
        await ana.Press("Ouvrir et commencer");
        await ana.Page.Locator(".steps").GetByRole(AriaRole.Button, new() { Name = "Se mettre d’accord" }).ClickAsync();
        await using var bao = await Joins(code, "Bao");
        await using var chloe = await Joins(code, "Chloé");
        await using var dede = await Joins(code, "Dédé");

        // The first point is the one that the room looks at: its form is open.
        var first = ana.Page.Locator(".spread-item.current");
        await first.Locator("select").SelectOptionAsync("4");
        await first.Locator("textarea").FillAsync("Chaque mois");
        // The other line parts the room more, and goes first.
        await Rates(bao, "Se réunir", 1);
        await Rates(bao, "Décider", 0);
        await Rates(chloe, "Décider", 5);
        // Below three answers no line shows how it parts the room.
        await Rates(dede, "Décider", 5);
        await Expect(ana.Page.Locator(".spread-item figcaption").First).ToContainTextAsync("Décider");
        await Expect(first.Locator("textarea")).ToBeFocusedAsync();
        await Expect(first.Locator("textarea")).ToHaveValueAsync("Chaque mois");
        await Expect(first.Locator("select")).ToHaveValueAsync("4");
        await first.GetByRole(AriaRole.Button, new() { Name = "Noter pour le groupe" }).ClickAsync();
        await Expect(first.Locator("details > summary")).ToContainTextAsync("4");
    }

    private async Task<Reader> Joins(string code, string name)
    {
        var reader = await chromium.Reader(Device.Phone, script: true);
        await reader.Visit($"/rejoindre/{code}");
        await reader.Fill("Votre prénom, si vous le voulez", name);
        await reader.Press("Entrer");
        return reader;
    }

    private static async Task Rates(Reader reader, string line, int value)
    {
        var point = reader.Page.Locator(".rating", new() { HasText = line });
        var button = point.Locator($"button[data-value='{value}']");
        if (!await button.IsVisibleAsync()) await point.Locator("summary").ClickAsync();
        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
    }
}
