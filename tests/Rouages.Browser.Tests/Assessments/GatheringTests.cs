using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rouages.Browser.Tests.Workshops;
using static Microsoft.Playwright.Assertions;

namespace Rouages.Browser.Tests.Assessments;

/// <summary>
/// The thread of a diagnosis as a group lives it: invited by letter, answering on phones, looking together in a room, settling, keeping a
/// disagreement, choosing three actions, and reading the same counters wherever they stand.
/// </summary>
public sealed class GatheringTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Counters = "3 étapes sur 25 posées par le groupe, 1 lue à la moyenne des réponses, 21 sans assez de réponses. 1 désaccord gardé.";

    // What four people say of the first four stages: two that part them, two on which they are close.
    private static readonly int[][] Said = [[3, 3, 2, 1], [3, 3, 2, 1], [0, 0, 2, 1], [0, 0, 2, 2]];

    [Fact]
    public async Task Four_invited_phones_answer_look_together_settle_and_read_the_same_counters_everywhere()
    {
        var collective = await Collective.New(chromium.Site, "Les quatre téléphones");
        await using var ana = await chromium.Reader(Device.Desktop, signedIn: collective.Facilitator);
        string[] guests = [.. Enumerable.Range(1, Said.Length).Select(number => People.NewEmail($"invite{number}"))];
        await Open(ana, collective, guests);
        foreach (var (guest, levels) in guests.Zip(Said)) await Answers(guest, levels);
        await Close(ana, collective);

        var (address, code) = await Gathers(ana, collective);
        await LookTogether(ana, collective, address, code);

        await ana.Visit(collective.Address + "/rouages/1/groupe?vue=bilan");
        await ana.Page.Locator("#moyennes button").ClickAsync();
        await ana.Reads("Annuler cette validation");
        await ana.IsSound();
        for (var chosen = 0; chosen < 3; chosen++) await ChoosesAction(ana, collective);
        await ReadsTheSame(ana, collective);
    }

    private static async Task Open(Reader ana, Collective collective, string[] guests)
    {
        await ana.Visit(collective.Address + "/rouages");
        await ana.Follow("Ouvrir le premier diagnostic");
        await ana.Fill("Titre", "Où en sommes-nous ?");
        await ana.Fill("Réponses jusqu’au", TimeProvider.System.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd", null));
        await ana.Page.Locator("[name=Naming][value=anonyme]").CheckAsync();
        foreach (var person in await ana.Page.Locator("[name=People]").AllAsync()) await person.UncheckAsync();
        await ana.Fill("Autres personnes", string.Join('\n', guests.Select((guest, i) => $"Invité {i + 1} ; {guest} ; Structure {i + 1}")));
        await ana.Press("Ouvrir et inviter");
        await ana.Reads("pas commencé");
    }

    // One letter, then two screens before the first question: what the link opens, and the first sheet.
    private async Task Answers(string guest, int[] levels)
    {
        await using var phone = await chromium.Reader(Device.Phone);
        var screens = new List<string>();
        await phone.OpenLetter(guest);
        await phone.Page.Locator("#mail a[href*='/repondre/']").ClickAsync();
        await phone.Button("Commencer").WaitForAsync();
        screens.Add(phone.Page.Url);
        await phone.Press("Commencer");
        await phone.Levels().First.WaitForAsync();
        screens.Add(phone.Page.Url);
        Assert.InRange(screens.Distinct().Count(), 1, 3);
        await phone.Answer(levels.Length, levels);
        await phone.Finish();
        await phone.HasSent();
    }

    private static async Task Close(Reader ana, Collective collective)
    {
        await ana.Visit(collective.Address + "/rouages/1/suivi");
        await ana.Follow("Clore le diagnostic");
        await ana.Press("Clore maintenant");
        await Expect(ana.Page.Locator("h1")).Not.ToHaveTextAsync("Clore le diagnostic");
    }

    // The main action after closing is to look together; one press beside it makes it a workshop.
    private static async Task<(string Address, string Code)> Gathers(Reader ana, Collective collective)
    {
        await ana.Visit(collective.Address + "/rouages");
        await Expect(ana.Page.Locator(".say .actions a.btn")).ToHaveTextAsync("Regarder ensemble les 2 points de débat");
        await ana.Press("En faire un atelier « Diagnostic collectif »");
        await ana.Sees("Regarder ensemble notre diagnostic");
        await ana.IsSound();
        return (new Uri(ana.Page.Url).AbsolutePath, (await ana.Page.Locator(".opening .join-code").TextContentAsync())!.Trim());
    }

    private async Task LookTogether(Reader ana, Collective collective, string address, string code)
    {
        var hall = new Hall(chromium, ana, address, code);
        var phones = new List<Reader>();
        try
        {
            foreach (var name in new[] { "Ana", "Bao", "Chloé", "Dédé" }) phones.Add(await hall.Join(name));
            await ana.Visit($"{address}/animer");
            await ana.Press("Ouvrir et commencer");
            await hall.Goes("Se mettre d’accord, ou pas");
            await Notes(ana, "Organisation pilote", "2", "Le pilote est là, il aimerait passer la main.");
            await Notes(ana, "Noyau dur", "-1", "Cinq personnes pour les uns, deux pour les autres.");
            foreach (var phone in phones) await Expect(phone.Page.Locator(".rating .agreed").First).ToContainTextAsync("Niveau retenu");
            await ana.Press("Point suivant\u00a0: Noyau dur");
            foreach (var phone in phones) await Expect(phone.Page.Locator(".rating.current")).ToContainTextAsync("Noyau dur");
            await Expect(phones[0].Page.Locator(".rating.current")).ToContainTextAsync("Le désaccord est gardé, noté le");
            await phones[0].IsSound();
        }
        finally
        {
            foreach (var phone in phones) await phone.DisposeAsync();
        }

        await ana.Page.Locator("details.closing > summary").ClickAsync();
        await ana.Press("Clore maintenant");
        await Expect(ana.Page.Locator("h1")).Not.ToHaveTextAsync("");
        await ana.Visit($"{address}/restitution");
        await ana.Reads("Le désaccord est gardé, noté le");
        await ana.Reads("Niveaux retenus\u00a0: 1 sur 25 · 1 désaccord gardé");
        await ana.Press("Écrire 1 niveau et 1 désaccord gardé");
        await ana.IsTold("désaccords gardés");
        await ana.Reads("Écrit dans le diagnostic, le");
        await Expect(ana.Page.Locator("#accords form")).ToHaveCountAsync(0);
        await ana.Visit(collective.Address + "/rouages/1/groupe?vue=bilan");
        await ana.Reads("Tous les points de débat sont regardés");
    }

    private static async Task Notes(Reader ana, string stage, string value, string note)
    {
        var line = ana.Page.Locator(".spread-item", new() { Has = ana.Page.Locator("figcaption", new() { HasText = stage }) });
        if (await line.Locator("details[open]").CountAsync() == 0) await line.Locator("details > summary").ClickAsync();
        await line.Locator("select").SelectOptionAsync(value);
        await line.Locator("textarea").FillAsync(note);
        await line.GetByRole(AriaRole.Button, new() { Name = "Noter pour le groupe" }).ClickAsync();
        await Expect(line.Locator("details > summary")).ToContainTextAsync(new Regex(value == "-1" ? "désaccord est gardé" : "Niveau retenu"));
    }

    private static async Task ChoosesAction(Reader ana, Collective collective)
    {
        await ana.Visit(collective.Address + "/rouages/1/gestes");
        await ana.Page.Locator(".gesture a.btn").First.ClickAsync();
        await ana.Sees("Ajouter une action");
        await ana.Press("Ajouter au plan");
        await ana.Page.WaitForURLAsync("**/pilotage**");
    }

    private static async Task ReadsTheSame(Reader ana, Collective collective)
    {
        await ana.Visit(collective.Address + "/rouages");
        await ana.Reads(Counters);
        await ana.IsSound();
        await ana.Visit(collective.Address + "/rouages/1/rapport");
        await ana.Reads(Counters);
        await ana.Reads("Cinq personnes pour les uns, deux pour les autres.");
        var pdf = await ana.Page.APIRequest.GetAsync(collective.Address + "/rouages/1/rapport.pdf");
        Assert.Contains(Plain(Counters), Plain(await Text(await pdf.BodyAsync())), StringComparison.Ordinal);
        var json = await ana.Page.APIRequest.GetAsync(collective.Address + "/rouages/1/export.json");
        var about = JsonNode.Parse(await json.TextAsync())!["about"]!;
        Assert.Equal((3, 1, 1), ((int)about["settled"]!, (int)about["atMean"]!, (int)about["disagreements"]!));
        var plan = await ana.Page.APIRequest.GetAsync(collective.Address + "/pilotage/plan.json");
        Assert.Equal(3, JsonNode.Parse(await plan.TextAsync())!.AsArray().Count);
    }

    // Words of a page in one line: a PDF breaks them where the paper ends.
    private static string Plain(string text) => Regex.Replace(text, @"\s+", " ");

    private static async Task<string> Text(byte[] pdf)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "poppler-utils is not installed.");
        var file = Path.Combine(Path.GetTempPath(), $"compteurs-{Environment.ProcessId}.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        using var process = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(file);
        return text;
    }
}
