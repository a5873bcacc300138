using Microsoft.Playwright;

namespace Rouages.Browser.Tests.Cooperations;

public sealed class SearchTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("phone", true), InlineData("phone", false), InlineData("desktop", true), InlineData("desktop", false)]
    public async Task Somebody_finds_a_cooperation_through_a_typing_error_with_the_keyboard(string device, bool script)
    {
        await using var reader = await chromium.Reader(Device.Of(device), script);
        await reader.Visit("/organisations");
        await reader.TabTo("header :is(.seek input, a.seek)");
        if (device == "phone")
        {
            await reader.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(reader.Page.Locator(".search-start")).ToBeVisibleAsync();
            if (script) await reader.IsSound();
            await reader.TabTo("main [name=q]");
        }

        await reader.Page.Keyboard.TypeAsync("beauvaisi emergance");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator("h1")).ToContainTextAsync("pour");
        if (script) await reader.IsSound();
        await reader.TabTo(".hits li:first-child a");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator("h1")).ToContainTextAsync("Beauvaisis");
    }

    [Fact]
    public async Task Finding_nothing_leads_further_in_both_languages()
    {
        await using var reader = await chromium.Reader(Device.Phone);
        foreach (
            var (language, path) in new[] { ("fr", "/recherche?q=beauvaisis+xylophoniste"),
                ("en", "/en/recherche?q=beauvaisis+xylophoniste") })
        {
            await reader.Visit(path);
            await reader.IsSound(language);
        }

        await reader.Page.Locator(".empty ul a").First.ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".hits li").First).ToBeVisibleAsync();
        await reader.IsSound("en");
    }
}
