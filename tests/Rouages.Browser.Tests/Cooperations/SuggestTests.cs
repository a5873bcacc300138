using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Rouages.Browser.Tests.Cooperations;

/// <summary>The field that proposes while one types, where communes are chosen.</summary>
public sealed class SuggestTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_commune_is_chosen_by_keyboard_and_said_aloud()
    {
        await using var ana = await Opening(Device.Desktop, "/organisations/nouvelle");
        var (field, options) = (Typed(ana), Options(ana));
        await field.FocusAsync();
        await ana.Page.Keyboard.TypeAsync("beauv");
        await Proposes(ana, "beauv");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(ana.Page.Locator("rouages-suggest [role=status]")).ToContainTextAsync("propositions");
        await ana.IsSound();

        await ana.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-activedescendant", await options.First.GetAttributeAsync("id") ?? "");
        await ana.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(options.First).ToBeHiddenAsync();
        await Assertions.Expect(field).ToHaveValueAsync("beauv");

        await ana.Page.Keyboard.TypeAsync("ais");
        await Proposes(ana, "beauvais");
        await ana.Page.Keyboard.PressAsync("ArrowDown");
        await ana.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ana.Page.Locator("rouages-suggest input[type=hidden]")).ToHaveValueAsync(new Regex("60057"));
    }

    [Fact]
    public async Task What_is_marked_stays_so_while_one_types_on()
    {
        await using var ana = await Opening(Device.Desktop, "/organisations/nouvelle");
        await Typed(ana).FocusAsync();
        await ana.Page.Keyboard.TypeAsync("beauv");
        await Proposes(ana, "beauv");
        await ana.Page.Keyboard.PressAsync("ArrowDown");
        await ana.Page.Keyboard.TypeAsync("ai");
        await Proposes(ana, "beauvai");
        await Assertions.Expect(Options(ana).First).ToHaveAttributeAsync("aria-selected", "true");
        await ana.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ana.Page.Locator("rouages-suggest input[type=hidden]")).ToHaveValueAsync(new Regex("60057"));
    }

    [Fact]
    public async Task A_commune_is_chosen_by_touch_and_a_name_that_is_none_says_so()
    {
        await using var bao = await Opening(Device.Phone, "/cooperations/nouvelle");
        var field = Typed(bao);
        await field.FillAsync("zzzzz");
        await Assertions.Expect(bao.Page.Locator("rouages-suggest [role=status]")).ToHaveTextAsync("Aucune proposition.");
        await field.FillAsync("beauvais");
        await Options(bao).First.TapAsync();
        await Assertions.Expect(bao.Page.Locator("rouages-communes textarea")).ToHaveValueAsync("Beauvais (Oise)");
        await Assertions.Expect(Options(bao).First).ToBeHiddenAsync();
        await Assertions.Expect(field).ToHaveValueAsync("");
    }

    // What was typed in between is not proposed for any more.
    private static async Task Proposes(Reader reader, string typed)
    {
        await Assertions.Expect(Options(reader).First).ToBeVisibleAsync();
        await Assertions.Expect(Options(reader).Filter(new() { HasNotText = typed })).ToHaveCountAsync(0);
    }

    private static ILocator Typed(Reader reader) => reader.Page.Locator("rouages-suggest input[role=combobox]");

    private static ILocator Options(Reader reader) => reader.Page.Locator("rouages-suggest [role=option]");

    private async Task<Reader> Opening(Device device, string page)
    {
        var collective = await Collective.New(chromium.Site, "Un territoire");
        var reader = await chromium.Reader(device, signedIn: collective.Facilitator);
        await reader.Visit(page);
        await Typed(reader).WaitForAsync();
        return reader;
    }
}
