using static Microsoft.Playwright.Assertions;

namespace Rouages.Browser.Tests.Workshops;

/// <summary>What a phone with script does beyond writing and voting: a finer place on the line, a table's host who tidies.</summary>
public sealed class PhoneTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Arrows_move_along_the_line_and_the_screen_follows()
    {
        await using var ana = await Facilitator("debat-mouvant");
        var code = await Opens(ana, "Première affirmation");
        await using var bao = await Join(code, "Bao");
        await using var chloe = await Join(code, "Chloé");
        await using var dede = await Join(code, "Dédé");
        // Below three people a line shows nobody.
        foreach (var other in new[] { chloe, dede })
        {
            // The buttons go when the slider's script is there: the slider is waited for, and used.
            var theirs = other.Page.Locator("line-slider [type=range]");
            await Expect(theirs).ToBeVisibleAsync();
            await theirs.PressAsync("Home");
            await Expect(other.Page.Locator(".answers [aria-pressed=true]")).ToHaveTextAsync("Tout à fait contre");
        }
        await ana.Visit($"{new Uri(ana.Page.Url).AbsolutePath.Replace("/animer", "/ecran", StringComparison.Ordinal)}");
        var slider = bao.Page.Locator("line-slider [type=range]");
        // It is there when its script is.
        await Expect(slider).ToBeVisibleAsync();
        await slider.FocusAsync();
        for (var notch = 0; notch < 5; notch++) await slider.PressAsync("ArrowRight");
        await Expect(bao.Page.Locator("line-slider output")).ToHaveTextAsync("Plutôt pour (+25 sur 100)");
        await Expect(bao.Page.Locator(".answers [aria-pressed=true]")).ToHaveTextAsync("Plutôt pour");
        await Expect(ana.Page.Locator("circle.for")).ToHaveAttributeAsync("cx", "860");
        await bao.IsSound();
    }

    [Fact]
    public async Task A_host_tidies_with_script_as_without()
    {
        await using var ana = await Facilitator("arbre-a-idees");
        await using var bao = await Join(await Opens(ana, "Faire pousser les feuilles"), "Bao");
        foreach (var (text, count) in new[] { ("Une mare", 1), ("Un étang", 2) })
        {
            await bao.Page.Locator("label:has([name=column][value=amorcer])").ClickAsync();
            await bao.Page.Locator("#text").FillAsync(text);
            await bao.Press("Poser la carte");
            await Expect(bao.Page.Locator(".my-cards .card")).ToHaveCountAsync(count);
        }
        await ana.Page.Locator("summary", new() { HasText = "1 personne" }).ClickAsync();
        await ana.Page.Locator("summary", new() { HasText = "Confier un rôle, faire sortir" }).ClickAsync();
        await ana.Press("Confier l’accueil d’une table");
        await Expect(ana.Page.Locator(".people")).ToContainTextAsync("hôte");
        await ana.Page.Locator(".steps button", new() { HasText = "Former les rameaux" }).ClickAsync();
        await bao.Sees("Former les rameaux");
        await bao.IsSound();
        await Expect(bao.Page.Locator("#ma-table [name=cards]")).ToHaveCountAsync(2);
        foreach (var box in await bao.Page.Locator("#ma-table [name=cards]").AllAsync()) await box.CheckAsync();
        await bao.Press("Fusionner les cartes identiques");
        await Expect(bao.Page.Locator("#ma-table .card")).ToHaveCountAsync(1);
        await Expect(bao.Page.Locator("#ma-table [name=cards]")).Not.ToBeCheckedAsync();
    }

    private async Task<Reader> Facilitator(string format)
    {
        var ana =
            await chromium.Reader(Device.Desktop, signedIn: (await Collective.New(chromium.Site, "Coopération du bourg")).Facilitator);
        await ana.Visit($"/ateliers/nouveau?format={format}");
        await ana.Fill("Titre", "Le bourg demain");
        await ana.Press("Préparer cet atelier");
        await ana.Sees("Le bourg demain");
        await ana.Visit($"{new Uri(ana.Page.Url).AbsolutePath}/animer");
        return ana;
    }

    // Opens the workshop at the step of this title, and gives its code.
    private static async Task<string> Opens(Reader ana, string step)
    {
        await ana.Press("Ouvrir et commencer");
        await Expect(ana.Page.Locator(".now .step-count")).ToBeVisibleAsync();
        if (await ana.Page.Locator(".now h2").TextContentAsync() != step)
            await ana.Page.Locator(".steps button", new() { HasText = step }).ClickAsync();
        await Expect(ana.Page.Locator(".now h2")).ToHaveTextAsync(step);
        return (await ana.Page.Locator(".room .join-code").TextContentAsync())!.Trim();
    }

    private async Task<Reader> Join(string code, string name)
    {
        var reader = await chromium.Reader(Device.Phone);
        await reader.Visit($"/rejoindre/{code}");
        await reader.Fill("Votre prénom, si vous le voulez", name);
        await reader.Press("Entrer");
        await Expect(reader.Page.Locator(".participant-head")).ToBeVisibleAsync();
        return reader;
    }
}
