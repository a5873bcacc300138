using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rouages.Accounts.Demo;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Demo;
using Rouages.Testing;

namespace Rouages.Browser.Tests;

/// <summary>Draws <c>docs/pictures</c> from the running site; only when asked: <c>bin/pictures</c>.</summary>
public sealed class PicturesOfTheReadme(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Home = "/cooperations/" + DemoCollectives.RondeDuTherainSlug;
    private const int Heaviest = 250_000;

    private static readonly string Folder = Path.Combine(Repository.Root, "docs/pictures");

    [Fact(Explicit = true)]
    public async Task Are_drawn_anew()
    {
        Directory.CreateDirectory(Folder);
        var facilitator = await chromium.Site.Read(db => db.FindAsync<Person>(DemoPeople.Facilitator).AsTask());
        await using var desktop = await chromium.Reader(Device.Desktop, signedIn: facilitator);
        await Draw(desktop, Home, "cooperation");
        await Draw(desktop, Home + "/rouages", "gears");
        await Draw(desktop, Home + "/rouages", "gears-dark", ColorScheme.Dark);
        var latest = await Latest();
        await Draw(desktop, $"{Home}/rouages/{latest}/groupe", "group");
        await Plan(desktop);
        await Draw(desktop, Home + "/pilotage?vue=tableau", "board");
        await using var phone = await chromium.Reader(Device.Phone, signedIn: facilitator);
        await Draw(phone, Home + "/rouages", "gears-phone");
        await Answer();
        await Print(desktop, $"{Home}/rouages/{latest}/rapport.pdf");
        await Draw(desktop, "/ateliers/world-cafe-la-ronde/restitution", "restitution");
        await Room(desktop);
        Assert.All(Directory.GetFiles(Folder, "*.png"), file => Assert.InRange(new FileInfo(file).Length, 1_000, Heaviest));
    }

    private static async Task Draw(Reader reader, string path, string name, ColorScheme theme = ColorScheme.Light)
    {
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = theme });
        await reader.Visit(path);
        await Shoot(reader, name);
    }

    private static async Task Shoot(Reader reader, string name)
    {
        await reader.Page.EvaluateAsync("document.fonts.ready");
        await reader.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png") });
    }

    private Task<int> Latest() => chromium.Site.Read(async db =>
        await db.Database.SqlQuery<int>(
            $"SELECT max(number) AS \"Value\" FROM assessments.campaign WHERE closed_at IS NOT NULL AND cooperation_id = {DemoCollectives.RondeDuTherain}").SingleAsync());

    // A plan as it lives: some advised actions, taken up and moved on.
    private static async Task Plan(Reader reader)
    {
        for (var taken = 0; taken < 3; taken++)
        {
            await reader.Visit(Home + "/rouages");
            await reader.Follow("Voir toutes les actions conseillées", exactly: false);
            await reader.Page.Locator(".gesture a.btn").First.ClickAsync();
            await reader.Field("Qui s’en charge ?").SelectOptionAsync(new SelectOptionValue { Index = taken + 1 });
            await reader.Fill("Pour quand ?", TimeProvider.System.GetUtcNow().AddDays(10 + 13 * taken).ToString("yyyy-MM-dd", null));
            await reader.Press("Ajouter au plan");
            await reader.Page.Locator("h1", new() { HasNotText = "Ajouter une action" }).WaitForAsync();
        }
        foreach (var (from, label) in new[] { (0, "Commencer"), (0, "Commencer"), (1, "C’est fait") })
        {
            await reader.Visit(Home + "/pilotage?vue=tableau");
            await reader.Page.Locator($".column[data-status='{from}'] .card").First.GetByRole(AriaRole.Button, new() { Name = label })
                .ClickAsync();
            await reader.Page.WaitForLoadStateAsync();
        }
    }

    // A world café as it is rehearsed: simulated people write at their tables.
    private static async Task Room(Reader reader)
    {
        await reader.Visit("/ateliers/nouveau?format=world-cafe");
        await reader.Fill("Titre", "Notre projet dans trois ans");
        await reader.Press("Préparer cet atelier");
        await reader.Press("Répéter");
        await reader.Page.Locator(".rehearsal").WaitForAsync();
        var address = string.Join('/', new Uri(reader.Page.Url).AbsolutePath.Split('/').Take(3));
        await reader.Visit(address + "/animer");
        await Assertions.Expect(reader.Page.Locator("[data-present]")).ToHaveTextAsync("24", new() { Timeout = 60_000 });
        await reader.Press("Ouvrir et commencer");
        foreach (var act in new[] { "step", "seat" })
            await reader.Page.Locator($".now form:has([name=do][value={act}]) button").ClickAsync();
        await reader.Page.Locator(".card-text").Nth(11).WaitForAsync(new() { Timeout = 60_000 });
        await Draw(reader, address + "/ecran", "projector");
    }

    private async Task Answer()
    {
        var collective = await Collective.New(chromium.Site, "La Boucle des Sablons");
        await using var ana = await chromium.Reader(Device.Desktop, signedIn: collective.Facilitator);
        await ana.Visit(collective.Address + "/rouages/ouvrir");
        await ana.Fill("Titre", "Où en sommes-nous ?");
        await ana.Fill("Réponses jusqu’au", TimeProvider.System.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd", null));
        await ana.Page.Locator("[name=Naming][value=anonyme]").CheckAsync();
        foreach (var person in await ana.Page.Locator("[name=People]").AllAsync()) await person.CheckAsync();
        await ana.Press("Ouvrir et inviter");
        await ana.Reads("pas commencé");
        await using var bao = await chromium.Reader(Device.Phone, signedIn: collective.Member);
        await bao.Visit(collective.Address + "/rouages/1/repondre");
        await bao.Press("Commencer");
        await bao.Page.Locator("[data-sheet]:visible input[type=radio]").Nth(2).CheckAsync();
        await Assertions.Expect(bao.Page.Locator(".saved")).ToContainTextAsync("Enregistré");
        await Shoot(bao, "answer-phone");
    }

    private static async Task Print(Reader reader, string path)
    {
        var pdf = Path.GetTempFileName();
        await File.WriteAllBytesAsync(pdf, await (await reader.Page.APIRequest.GetAsync(path)).BodyAsync());
        using var drawing = Process.Start("pdftoppm", ["-png", "-r", "70", "-singlefile", "-f", "1", pdf, Path.Combine(Folder, "report")]);
        await drawing.WaitForExitAsync();
        Assert.Equal(0, drawing.ExitCode);
        File.Delete(pdf);
    }
}
