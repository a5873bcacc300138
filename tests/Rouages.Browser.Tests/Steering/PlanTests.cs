using Microsoft.Playwright;
using Rouages.Accounts.Demo;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Demo;

namespace Rouages.Browser.Tests.Steering;

public sealed class PlanTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Demo = "/cooperations/" + DemoCollectives.RondeDuTherainSlug;

    [Theory]
    [InlineData("phone")]
    [InlineData("desktop")]
    public async Task A_gesture_of_the_gears_becomes_an_action_that_is_shown_to_be_done(string device)
    {
        var facilitator = await chromium.Site.Read(db => db.FindAsync<Person>(DemoPeople.Facilitator).AsTask());
        await using var aicha = await chromium.Reader(Device.Of(device), signedIn: facilitator);
        await aicha.Visit(Demo + "/rouages");
        await aicha.Page.Locator(".gesture a.btn").First.ClickAsync();
        await aicha.Sees("Ajouter une action");
        await aicha.IsSound();
        var title = await aicha.Field("Que faites-vous ?").InputValueAsync() + $" ({device})";
        await aicha.Fill("Que faites-vous ?", title);
        await aicha.Press("Ajouter au plan");

        await aicha.Reads(title);
        await aicha.IsSound();
        await aicha.Follow(title);
        await aicha.Sees(title);
        await aicha.IsSound();
        await Prove(aicha);
        await aicha.Press($"C’est fait : {title}");
        await Assertions.Expect(aicha.Page.Locator(".lead .status")).ToContainTextAsync("Fait");
    }

    [Fact]
    public async Task Cards_move_by_keyboard_and_by_hand()
    {
        var collective = await Collective.New(chromium.Site, "Un tableau");
        await using var ana = await chromium.Reader(Device.Desktop, signedIn: collective.Facilitator);
        await Add(ana, collective, "Nettoyer le four");
        await ana.Visit(collective.Address + "/pilotage?vue=tableau");
        await ana.IsSound();
        await ana.Page.Locator(".card a").FocusAsync();
        await ana.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Column(ana, 1).Locator(".card")).ToBeVisibleAsync();
        await Assertions.Expect(ana.Page.Locator(".card a")).ToBeFocusedAsync();
        await ana.Page.Locator(".card p").First.DragToAsync(Column(ana, 2));
        await Assertions.Expect(Column(ana, 2).Locator(".card")).ToBeVisibleAsync();
        await ana.IsSound();
    }

    [Fact]
    public async Task The_plan_needs_no_script()
    {
        var collective = await Collective.New(chromium.Site, "Un plan sans script");
        await using var ana = await chromium.Reader(Device.Phone, script: false, signedIn: collective.Facilitator);
        await Add(ana, collective, "Semer les fèves");
        await ana.Visit(collective.Address + "/pilotage?vue=tableau");
        await ana.Press("Commencer : Semer les fèves");
        await Assertions.Expect(Column(ana, 1).Locator(".card")).ToBeVisibleAsync();
    }

    private static ILocator Column(Reader reader, int status) => reader.Page.Locator($".column[data-status='{status}']");

    private static async Task Add(Reader reader, Collective collective, string title)
    {
        await reader.Visit(collective.Address + "/pilotage/ajouter");
        await reader.Fill("Que faites-vous ?", title);
        await reader.Press("Ajouter au plan");
        await reader.Reads(title);
    }

    private static async Task Prove(Reader reader)
    {
        await reader.Page.GetByText("Ajouter une preuve").ClickAsync();
        await reader.Fill("Comment l’appeler ?", "Compte rendu");
        await reader.Field("Un fichier")
            .SetInputFilesAsync(
                new FilePayload { Name = "compte-rendu.txt", MimeType = "text/plain", Buffer = "Nous étions neuf."u8.ToArray() });
        await reader.Press("Ajouter la preuve");
        await Assertions.Expect(reader.Page.Locator(".proofs a")).ToHaveTextAsync("Compte rendu");
        await reader.IsSound();
    }
}
