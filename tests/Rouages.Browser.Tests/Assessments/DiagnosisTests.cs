using Microsoft.Playwright;

namespace Rouages.Browser.Tests.Assessments;

public sealed class DiagnosisTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Stages = 5;

    [Theory]
    [InlineData("phone")]
    [InlineData("desktop")]
    public async Task A_group_answers_apart_then_settles_together(string device)
    {
        var collective = await Collective.New(chromium.Site, $"Le bois d’ici {device}");
        await using var ana = await chromium.Reader(Device.Of(device), signedIn: collective.Facilitator);
        var guests = new[] { People.NewEmail("cleo"), People.NewEmail("dan") };
        await Open(ana, collective, guests);

        await ByAccount(collective, ana.Page.Url);
        await ByLink(guests[0]);
        await WithoutNetwork(guests[1]);

        await Close(ana, collective);
        await Settle(ana, collective);
        await Read(ana, collective);
    }

    [Fact]
    public async Task Answering_needs_no_script()
    {
        var collective = await Collective.New(chromium.Site, "Sans script");
        await using var ana = await chromium.Reader(Device.Desktop, signedIn: collective.Facilitator);
        var guest = People.NewEmail("eve");
        await Open(ana, collective, [guest]);
        await using var eve = await chromium.Reader(Device.Phone, script: false);
        await eve.FollowLink(guest);
        await eve.Begin(checks: false);
        await eve.Answer(2, 1, 2);
        await eve.Finish();
        await ana.Page.ReloadAsync();
        await ana.Reads("terminé, 2 étapes sur 25");
    }

    [Fact]
    public async Task Answering_needs_no_mouse()
    {
        var collective = await Collective.New(chromium.Site, "Au clavier");
        await using var ana = await chromium.Reader(Device.Desktop, signedIn: collective.Facilitator);
        var guest = People.NewEmail("fred");
        await Open(ana, collective, [guest]);
        await using var fred = await chromium.Reader(Device.Desktop);
        await fred.FollowLink(guest);
        await fred.Begin(checks: false);
        var (page, title) = (fred.Page, await fred.Page.Locator("h1:visible").InnerTextAsync());
        await fred.TabTo("[data-sheet] input[type=radio]");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(fred.Levels().Nth(1)).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1:visible")).Not.ToHaveTextAsync(title);
        await Assertions.Expect(fred.Saved()).ToContainTextAsync("Enregistré");
        await ana.Page.ReloadAsync();
        await ana.Reads("commencé, 1 étape sur 25");
    }

    private static async Task Open(Reader ana, Collective collective, string[] guests)
    {
        await ana.Visit(collective.Address + "/rouages");
        await ana.IsSound();
        await ana.Follow("Ouvrir le premier diagnostic");
        await ana.Sees("Ouvrir un diagnostic");
        await ana.IsSound();
        await ana.Fill("Titre", "Où en sommes-nous ?");
        await ana.Fill("Réponses jusqu’au", TimeProvider.System.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd", null));
        await ana.Page.Locator("[name=Naming][value=anonyme]").CheckAsync();
        foreach (var person in await ana.Page.Locator("[name=People]").AllAsync()) await person.CheckAsync();
        await ana.Fill("Autres personnes", string.Join('\n', guests.Select(guest => $"{guest.Split('@')[0]} ; {guest} ; La Machinerie")));
        await ana.Press("Ouvrir et inviter");
        await ana.Reads("pas commencé");
        await ana.IsSound();
    }

    private async Task ByAccount(Collective collective, string follow)
    {
        await using var bao = await chromium.Reader(Device.Phone, signedIn: collective.Member);
        await bao.Visit(new Uri(follow).AbsolutePath.Replace("/suivi", "/repondre", StringComparison.Ordinal));
        await bao.Begin();
        await bao.Answer(Stages, 2, 3);
        await bao.Finish();
        await bao.HasSent();
        await bao.IsSound();
    }

    private async Task ByLink(string guest)
    {
        await using var cleo = await chromium.Reader(Device.Phone);
        await cleo.FollowLink(guest);
        await cleo.Begin(checks: false);
        await cleo.Answer(Stages, 1, 2);
        await cleo.Finish();
        await cleo.HasSent();
    }

    // In the train, between two villages.
    private async Task WithoutNetwork(string guest)
    {
        await using var dan = await chromium.Reader(Device.Phone);
        await dan.FollowLink(guest);
        await dan.Begin(checks: false);
        await dan.Page.Locator("[data-sheet=apercu]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await dan.Answer(1, 3);
        await Assertions.Expect(dan.Saved()).ToContainTextAsync("Enregistré");
        await dan.Holds(
            "(await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).some(kept => kept.url.endsWith('feuilles'))))).includes(true)");
        await dan.Page.Context.SetOfflineAsync(true);
        await dan.Answer(Stages - 1, 0, 1);
        await Assertions.Expect(dan.Saved()).ToContainTextAsync("Gardé sur cet appareil");
        await ReloadWithoutNetwork(dan);
        await dan.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(dan.Saved()).ToContainTextAsync("Enregistré");
        await dan.Finish();
        await dan.HasSent();
        await dan.Visit(new Uri(dan.Page.Url).AbsolutePath.Replace("/merci", "", StringComparison.Ordinal));
        await dan.Holds("(await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0");
    }

    // The page comes back from the device, at the sheet it was left at, with what was sent before and what still waits.
    private static async Task ReloadWithoutNetwork(Reader dan)
    {
        var title = await dan.Page.Locator("h1:visible").InnerTextAsync();
        await dan.Page.ReloadAsync();
        await Assertions.Expect(dan.Page.Locator("h1:visible")).ToHaveTextAsync(title);
        for (var back = 0; back < 2; back++) await dan.Page.Locator(".step:visible").GetByText("Étape précédente").ClickAsync();
        await Assertions.Expect(dan.Levels().Nth(0)).ToBeCheckedAsync();
        while (await dan.Page.Locator(".step:visible").GetByText("Étape précédente").CountAsync() > 0)
            await dan.Page.Locator(".step:visible").GetByText("Étape précédente").ClickAsync();
        await Assertions.Expect(dan.Levels().Nth(3)).ToBeCheckedAsync();
        await dan.Page.ReloadAsync();
        await Assertions.Expect(dan.Levels().Nth(3)).ToBeCheckedAsync();
    }

    private static async Task Close(Reader ana, Collective collective)
    {
        await ana.Visit(collective.Address + "/rouages/1/suivi");
        await ana.Reads($"terminé, {Stages} étapes sur 25");
        await ana.IsSound();
        await ana.Follow("Clore le diagnostic");
        await ana.Sees("Clore le diagnostic");
        await ana.IsSound();
        await ana.Press("Clore maintenant");
        await Assertions.Expect(ana.Page.Locator("h1")).Not.ToHaveTextAsync("Clore le diagnostic");
    }

    private static async Task Settle(Reader ana, Collective collective)
    {
        await ana.Visit(collective.Address + "/rouages/1/groupe?vue=bilan");
        await ana.IsSound();
        await ana.Page.Locator("#moyennes button").ClickAsync();
        await ana.Reads("Annuler cette validation");
        await ana.IsSound();
    }

    private static async Task Read(Reader ana, Collective collective)
    {
        await ana.Visit(collective.Address + "/rouages");
        await ana.Sees("Ce qui fait tourner la coopération");
        await ana.IsSound();
        await ana.Visit(collective.Address + "/rouages/1/rapport");
        await ana.IsSound();
        var pdf = await ana.Page.APIRequest.GetAsync(collective.Address + "/rouages/1/rapport.pdf");
        Assert.Equal("application/pdf", pdf.Headers["content-type"]);
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString((await pdf.BodyAsync())[..8]), StringComparison.Ordinal);
    }
}
