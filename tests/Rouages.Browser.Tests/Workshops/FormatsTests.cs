using Microsoft.Playwright;
using Rouages.Accounts.Demo;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Demo;
using static Microsoft.Playwright.Assertions;

namespace Rouages.Browser.Tests.Workshops;

/// <summary>Other formats than the tree of ideas: what they left behind, and their pages while they live.</summary>
public sealed class FormatsTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Cooperation = "/cooperations/" + DemoCollectives.RondeDuTherainSlug;

    /// <summary>What is left of finished workshops: places on wheels, sides of a debate, agreed values, families and points.</summary>
    public static TheoryData<string> Left =>
    [
        "/ateliers/forum-des-rouages/restitution", "/ateliers/debat-mouvant-grandir/restitution",
            "/ateliers/diagnostic-collectif-la-ronde/restitution",
        "/en/ateliers/arbre-des-idees-des-rives/restitution", Cooperation + "/pilotage/reperes", "/ateliers/world-cafe-la-ronde/papier",
        "/ateliers/conserver-arreter-creer-du-bocage/cartes",
    ];

    [Theory]
    [MemberData(nameof(Left))]
    public async Task What_a_workshop_left_is_sound_on_a_phone(string path)
    {
        await using var reader = await chromium.Reader(Device.Phone, signedIn: await Facilitator());
        await reader.Visit(path);
        await reader.IsSound(path.StartsWith("/en", StringComparison.Ordinal) ? "en" : "fr");
    }

    [Fact]
    public async Task A_room_agrees_on_its_diagnosis_level_by_level()
    {
        var facilitator = await Facilitator();
        var hall = await Hall.Of(chromium, facilitator, "diagnostic-collectif", DemoCollectives.RondeDuTherainSlug);
        await using var lead = hall.Lead;
        await using var bao = await hall.Join("Bao");
        await using var screen = await hall.Screen(facilitator);
        await hall.Open("Regarder les rouages");
        await Expect(screen.Page.Locator(".wall-gears .train")).ToBeVisibleAsync();
        await screen.IsReadableFromAfar();
        await Expect(bao.Page.Locator(".gears .train").First).ToBeVisibleAsync();
        await hall.Goes("Se mettre d’accord, ou pas");
        await screen.Sees("Se mettre d’accord, ou pas");
        await bao.Sees("Se mettre d’accord, ou pas");
        await bao.Page.Locator(".rating").First.GetByRole(AriaRole.Button, new() { Name = "en cours" }).ClickAsync();
        await Expect(bao.Page.Locator(".rating").First.GetByRole(AriaRole.Button, new() { Name = "en cours" }))
            .ToHaveAttributeAsync("aria-pressed", "true");
        await bao.IsSound();

        await lead.Page.Locator(".spread-item form select").First.SelectOptionAsync(new SelectOptionValue { Label = "acquise" });
        await lead.Page.Locator(".spread-item form textarea").First.FillAsync("Le mardi tient depuis un an.");
        await lead.Page.Locator(".spread-item form button").First.ClickAsync();
        await screen.Reads("Niveau retenu\u00a0: acquise.");
        await screen.IsReadableFromAfar();
        await lead.IsSound();
    }

    [Fact]
    public async Task A_room_takes_sides_by_keyboard_and_says_why()
    {
        var facilitator = await Facilitator();
        var hall = await Hall.Of(chromium, facilitator, "debat-mouvant");
        await using var lead = hall.Lead;
        await using var bao = await hall.Join("Bao");
        await using var screen = await hall.Screen(facilitator);
        await hall.Open("Les règles du jeu");
        await hall.Goes("Première affirmation");
        await bao.Sees("Première affirmation");
        await bao.TabTo("[data-do=stand] button");
        await bao.Page.Keyboard.PressAsync("Enter");
        await Expect(bao.Page.Locator("[data-do=stand] [aria-pressed=true]")).ToHaveCountAsync(1);
        await bao.TabTo(".note summary");
        await bao.Page.Keyboard.PressAsync("Enter");
        await bao.TabTo("#text");
        await bao.Page.Keyboard.TypeAsync("On apprend en faisant");
        await bao.IsSound();
        await bao.TabTo(".card-form .btn");
        await bao.Page.Keyboard.PressAsync("Enter");
        await Expect(bao.Page.Locator(".my-cards .card-text")).ToHaveTextAsync("On apprend en faisant");
        await screen.Reads("Une personne s’est placée");
        await screen.IsReadableFromAfar();
        await lead.Reads("On apprend en faisant");
    }

    [Fact]
    public async Task Visitors_place_five_wheels_of_each_cooperation()
    {
        var facilitator = await Facilitator();
        var hall = await Hall.Of(chromium, facilitator, "positionnement");
        await using var lead = hall.Lead;
        await using var bao = await hall.Join("Bao");
        await using var screen = await hall.Screen(facilitator);
        await hall.Open("Enquêter");
        await bao.Sees("Enquêter");
        await hall.Goes("Placer");
        await bao.Sees("Placer");
        await bao.Page.Locator(".rating [data-value='4']").First.ClickAsync();
        await Expect(bao.Page.Locator(".rating summary").First).ToContainTextAsync("1 sur 5");
        await bao.IsSound();
        await screen.Sees("Placer");
        await screen.IsReadableFromAfar();
        await screen.IsSound();
    }

    private async Task<Person> Facilitator() => (await chromium.Site.Read(db => db.FindAsync<Person>(DemoPeople.Facilitator).AsTask()))!;
}
