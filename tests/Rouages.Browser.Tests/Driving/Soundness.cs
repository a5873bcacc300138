using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Rouages.Browser.Tests;

/// <summary>What every page owes to whoever reads it, whatever it says.</summary>
internal static class Soundness
{
    private const int Narrowest = 320;

    // Targets of 24 px are asked of WCAG 2.2 pages; axe leaves them out unless it is told.
    private static readonly AxeRunOptions All = new() { Rules = new() { ["target-size"] = new() { Enabled = true } } };

    /// <summary>No fault in axe in either theme, nothing wider than the screen, one title, the right language, nothing amiss behind.</summary>
    public static async Task IsSound(this Reader reader, string language = "fr")
    {
        var page = reader.Page;
        var wrong = new List<string>(reader.Troubles());
        wrong.AddRange(await Axe(page, ColorScheme.Light, All));
        wrong.AddRange(await Axe(page, ColorScheme.Dark, All));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        foreach (var width in new[] { reader.Device.Width, Narrowest }) wrong.AddRange(await Overflow(page, width, reader.Device.Height));
        await page.SetViewportSizeAsync(reader.Device.Width, reader.Device.Height);

        var titles = await page.Locator("h1:visible").CountAsync();
        if (titles != 1) wrong.Add($"{titles} h1");
        var lang = await page.Locator("html").GetAttributeAsync("lang");
        if (lang != language) wrong.Add($"lang is {lang}, not {language}");
        wrong.AddRange(reader.Troubles());
        Assert.True(wrong.Count == 0, $"{page.Url} on {reader.Device.Name}:\n{string.Join('\n', wrong.Distinct())}");
    }

    private static async Task<IEnumerable<string>> Axe(IPage page, ColorScheme theme, AxeRunOptions options)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = theme });
        var result = await page.RunAxe(options);
        return result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"axe ({theme}): {violation.Id}: {node.Html} {Why(node)}"));
    }

    private static string Why(AxeResultNode node) => string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));

    private static async Task<IEnumerable<string>> Overflow(IPage page, int width, int height)
    {
        await page.SetViewportSizeAsync(width, height);
        var wide = await page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [`the page is ${document.documentElement.scrollWidth} wide`,
              ...[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && e.checkVisibility())
                .slice(-3).map(e => `<${e.localName} class="${e.className.baseVal ?? e.className}"> reaches ${Math.round(e.getBoundingClientRect().right)}`)]
            """);
        return wide.Select(what => $"at {width} px: {what}");
    }
}
