using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rouages.Browser.Tests.Assessments;

/// <summary>Answering in two tabs, and telling the answers over.</summary>
public sealed class TabsTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Of_two_tabs_the_last_answer_is_kept_whatever_the_other_sends_after()
    {
        var invited = await Invitation.To(chromium.Site);
        await using var reader = await Answering(invited);
        var other = await reader.Page.Context.NewPageAsync();
        await other.GotoAsync($"{invited.Base}/R1.1");
        await Expect(other.Locator("[data-sheet=merci]")).ToBeAttachedAsync();
        foreach (var level in new[] { 1, 2, 3 })
        {
            await reader.Page.Locator($"[name='R1.1'][value='{level}']").CheckAsync();
            await reader.HasSent();
        }

        await other.Locator("[name='R1.1'][value='0']").CheckAsync();
        await Expect(other.Locator(".saved")).ToContainTextAsync("Enregistré à");
        await reader.HasSent();
        Assert.Equal(0, (await invited.Answers())["R1.1"]);
        await reader.Press("Suivante");
        await reader.Page.Locator("[name='R1.2'][value='1']").CheckAsync();
        await reader.HasSent();
        Assert.Equal(0, (await invited.Answers())["R1.1"]);
    }

    [Fact]
    public async Task A_line_is_kept_without_network_and_told_over_at_the_end()
    {
        var invited = await Invitation.To(chromium.Site);
        await using var reader = await Answering(invited);
        await reader.Page.Context.SetOfflineAsync(true);
        await reader.Page.Locator("[name='R1.1'][value='2']").CheckAsync();
        await reader.Page.Locator("[name='R1.1.why']").FillAsync("Le comité se réunit chaque mois.");
        await Expect(Status(reader)).ToContainTextAsync("Gardé sur cet appareil");
        await reader.Page.Locator("[data-sheet]:visible [name=Vers][value=apercu]").Last.ClickAsync();
        await reader.Sees("Vérifier mes réponses");
        await Expect(reader.Page.Locator("[data-state='R1.1']")).ToHaveTextAsync("En cours");
        await Expect(reader.Page.Locator("[data-why='R1.1']")).ToHaveTextAsync("Le comité se réunit chaque mois.");
        await reader.Page.Context.SetOfflineAsync(false);
        await Expect(Status(reader)).ToContainTextAsync("Enregistré à");
        Assert.Contains("R1.1.why", (await invited.Answers()).Keys);
    }

    /// <summary>On the first stage, with all sheets on the device.</summary>
    private async Task<Reader> Answering(Invitation invited)
    {
        var reader = await chromium.Reader(Device.Phone);
        await reader.Visit(invited.Link);
        await reader.Press("Commencer");
        await Expect(reader.Page.Locator("[data-sheet=merci]")).ToBeAttachedAsync();
        return reader;
    }

    private static ILocator Status(Reader reader) => reader.Page.Locator(".saved");
}
