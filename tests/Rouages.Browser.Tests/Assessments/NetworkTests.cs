using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rouages.Browser.Tests.Assessments;

/// <summary>Answering in a village hall: on a phone, with a network that comes and goes, with a keyboard, without script.</summary>
public sealed class NetworkTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Every_answering_page_is_sound_on_a_phone()
    {
        var invited = await Invitation.To(chromium.Site);
        await using var reader = await chromium.Reader(Device.Phone);
        await reader.Visit(invited.Link);
        await reader.IsSound();
        await reader.Page.GetByLabel("Complet").CheckAsync();
        await reader.Press("Commencer");
        await reader.Sees("Organisation pilote");
        await reader.IsSound();
        foreach (var (page, title) in new[] { ("apercu", "Vérifier mes réponses"), ("merci", "Merci\u202f!") })
        {
            await reader.Visit($"{invited.Base}/{page}");
            await reader.Sees(title);
            await reader.IsSound();
        }
    }

    [Fact]
    public async Task An_answer_is_saved_as_it_is_given_with_a_keyboard_alone()
    {
        var invited = await Invitation.To(chromium.Site);
        await using var reader = await chromium.Reader(Device.Desktop);
        await reader.Visit(invited.Link);
        await reader.TabTo("[name=Depth]");
        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Sees("Organisation pilote");
        await reader.TabTo("[name='R1.1']");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Status(reader)).ToContainTextAsync("Enregistré à");
        await reader.TabTo(".onward .btn");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Sees("Noyau dur");
        Assert.Equal(1, (await invited.Answers())["R1.1"]);
    }

    [Fact]
    public async Task Without_network_one_goes_on_and_everything_arrives_when_it_is_back()
    {
        var invited = await Invitation.To(chromium.Site);
        await using var reader = await Answering(invited);
        await reader.Page.Context.SetOfflineAsync(true);
        await reader.Page.GetByLabel("En cours").And(reader.Page.Locator("[name='R1.1']")).CheckAsync();
        await Expect(Status(reader)).ToContainTextAsync("Gardé sur cet appareil");
        await reader.Press("Suivante");
        await reader.Sees("Noyau dur");
        await reader.Page.Locator("[name='R1.2'][value='3']").CheckAsync();
        await reader.Press("Étape précédente");
        await reader.Page.Locator("[name='R1.1'][value='0']").CheckAsync();
        Assert.Empty(await invited.Answers());

        await reader.Page.Context.SetOfflineAsync(false);
        await Expect(Status(reader)).ToContainTextAsync("Enregistré à");
        Assert.Equal([("R1.1", 0), ("R1.2", 3)], (await invited.Answers()).Select(answer => (answer.Key, (int)answer.Value!)).Order());
        Assert.Equal("null",
            await reader.Page.EvaluateAsync<string>($"() => String(localStorage.getItem('rouages.answers.{invited.Respondent}'))"));
    }

    [Fact]
    public async Task A_phone_switched_off_without_network_still_holds_its_answers()
    {
        var invited = await Invitation.To(chromium.Site);
        await using var reader = await Answering(invited);
        await reader.Page.Context.SetOfflineAsync(true);
        await reader.Page.Locator("[name='R1.1'][value='2']").CheckAsync();
        await Expect(Status(reader)).ToContainTextAsync("Gardé sur cet appareil");
        var later = await reader.Page.Context.NewPageAsync();
        await reader.Page.CloseAsync();
        await later.Context.SetOfflineAsync(false);
        await later.GotoAsync($"{invited.Base}/R1.3");
        await Expect(later.Locator(".saved")).ToContainTextAsync("Enregistré à");
        Assert.Equal(2, (await invited.Answers())["R1.1"]);
    }

    [Fact]
    public async Task Someone_else_on_the_same_phone_neither_sees_nor_sends_what_waits_there()
    {
        var dina = await Invitation.To(chromium.Site);
        var eve = await dina.And("Eve");
        await using var reader = await Answering(dina);
        await reader.Page.Context.SetOfflineAsync(true);
        await reader.Page.Locator("[name='R1.1'][value='3']").CheckAsync();
        await Expect(Status(reader)).ToContainTextAsync("Gardé sur cet appareil");
        // The phone changes hands before there is a network again.
        await reader.Page.GotoAsync("about:blank");
        await reader.Page.Context.SetOfflineAsync(false);
        await reader.Visit(eve.Link);
        await reader.Press("Commencer");
        await reader.Sees("Organisation pilote");
        await Expect(reader.Page.Locator("[name='R1.1']:checked")).ToHaveCountAsync(0);
        await Expect(reader.Page.Locator("[data-sheet=merci]")).ToBeAttachedAsync();
        Assert.Empty(await eve.Answers());
        // Dina's answer waits on the phone, unless it left while her page was closing: then it is hers on the server.
        if (!(await dina.Answers()).ContainsKey("R1.1"))
            await reader.Holds($"Object.keys(localStorage).some(key => key.endsWith('{dina.Respondent}'))");
    }

    [Fact]
    public async Task Answers_that_come_after_the_closing_are_shown_and_not_lost_in_silence()
    {
        var invited = await Invitation.To(chromium.Site);
        await using var reader = await Answering(invited);
        await reader.Page.Context.SetOfflineAsync(true);
        await reader.Page.Locator("[name='R1.1'][value='3']").CheckAsync();
        await Expect(Status(reader)).ToContainTextAsync("Gardé sur cet appareil");
        await invited.Close();
        await reader.Page.Context.SetOfflineAsync(false);
        await reader.Sees("Ce diagnostic est clos");
        await Expect(reader.Page.GetByLabel("Réponses restées sur cet appareil"))
            .ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Organisation pilote.*Acquise"));
        Assert.Empty(await invited.Answers());
        await reader.Press("Les effacer de cet appareil");
        await reader.Page.ReloadAsync();
        await Expect(reader.Page.GetByLabel("Réponses restées sur cet appareil")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_script_the_button_saves_and_goes_on()
    {
        var invited = await Invitation.To(chromium.Site);
        await using var reader = await chromium.Reader(Device.Phone, script: false);
        await reader.Visit(invited.Link);
        await reader.Press("Commencer");
        await reader.Page.Locator("[name='R1.1'][value='1']").CheckAsync();
        await reader.Press("Suivante");
        await reader.Sees("Noyau dur");
        Assert.Equal(1, (await invited.Answers())["R1.1"]);
    }

    [Fact]
    public async Task A_number_that_is_none_is_told_beside_it_and_stays()
    {
        var invited = await Invitation.To(chromium.Site);
        await using var reader = await chromium.Reader(Device.Phone);
        await reader.Visit(invited.Link);
        await reader.Page.GetByLabel("Complet").CheckAsync();
        await reader.Press("Commencer");
        var number = reader.Page.Locator(".indicator input[type=text]").First;
        await number.FillAsync("douze");
        await number.BlurAsync();
        await reader.Reads("Écrivez un nombre, par exemple 12 ou 12,5.");
        await Expect(number).ToHaveValueAsync("douze");
        await number.FillAsync("12");
        await Expect(Status(reader)).ToContainTextAsync("Enregistré à");
        await Expect(reader.Page.Locator(".indicator .error")).ToHaveCountAsync(0);
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
