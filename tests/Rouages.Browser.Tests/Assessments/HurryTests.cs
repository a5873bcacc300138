using static Microsoft.Playwright.Assertions;

namespace Rouages.Browser.Tests.Assessments;

/// <summary>Answering faster than the page: before all of it is there, and while leaving it.</summary>
public sealed class HurryTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Number = ".indicator input[type=text]";

    [Fact]
    public async Task What_was_given_before_the_scripts_arrived_is_saved_too()
    {
        var invited = await Invitation.To(chromium.Site);
        await using var reader = await chromium.Reader(Device.Phone);
        var arrived = new TaskCompletionSource();
        await reader.Page.RouteAsync("**/_content/Rouages.Assessments/answer*.js", async route =>
        {
            await arrived.Task;
            await route.ContinueAsync();
        });
        await Begin(reader, invited);
        await reader.Page.Locator("[name='R1.1'][value='2']").CheckAsync();
        await reader.Page.Locator(Number).First.FillAsync("3");
        arrived.SetResult();
        await Expect(reader.Saved()).ToContainTextAsync("Enregistré à");
        await Expect(reader.Page.Locator("[data-sheet=merci]")).ToBeAttachedAsync();
        await reader.Page.ReloadAsync();
        await Expect(reader.Page.Locator("[name='R1.1'][value='2']")).ToBeCheckedAsync();
        await Expect(reader.Page.Locator(Number).First).ToHaveValueAsync("3");
        Assert.Equal(2, (await invited.Answers())["R1.1"]);
    }

    [Fact]
    public async Task What_was_typed_last_arrives_though_the_page_is_left_at_once()
    {
        var invited = await Invitation.To(chromium.Site);
        await using var reader = await chromium.Reader(Device.Phone);
        await Begin(reader, invited);
        await Expect(reader.Page.Locator("[data-sheet=merci]")).ToBeAttachedAsync();
        await reader.Page.Locator(Number).First.FillAsync("3");
        await reader.Visit("/mentions");
        // Seen from elsewhere: this device would send it again.
        await using var elsewhere = await chromium.Reader(Device.Phone);
        await elsewhere.Visit(invited.Link);
        await elsewhere.Holds(
            $"new DOMParser().parseFromString(await (await fetch('{invited.Base}/R1.1')).text(), 'text/html').querySelector('{Number}').value === '3'");
    }

    private static async Task Begin(Reader reader, Invitation invited)
    {
        await reader.Visit(invited.Link);
        await reader.Page.GetByLabel("Complet").CheckAsync();
        await reader.Press("Commencer");
    }
}
