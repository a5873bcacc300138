using Microsoft.Playwright;

namespace Rouages.Browser.Tests.Cooperations;

public sealed class TerritoryTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("phone")]
    [InlineData("desktop")]
    public async Task Somebody_finds_their_commune_with_the_keyboard(string device)
    {
        await using var reader = await chromium.Reader(Device.Of(device));
        await reader.Visit("/territoires");
        await reader.IsSound();
        await reader.Field("Nom ou code postal").FocusAsync();
        await reader.Page.Keyboard.TypeAsync("beauvais");
        await reader.Page.Keyboard.PressAsync("Enter");
        var found = reader.Page.Locator(".territory-list").GetByRole(AriaRole.Link, new() { Name = "Beauvais" }).First;
        await found.WaitForAsync();
        await reader.IsSound();
        await found.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator("h1")).ToContainTextAsync("Beauvais");
        await reader.IsSound();
    }
}
