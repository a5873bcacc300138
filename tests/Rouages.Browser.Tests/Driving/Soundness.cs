using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Rouages.Browser.Tests;

/// <summary>What every page owes to whoever reads it, whatever it says.</summary>
internal static class Soundness
{
    private const int Narrowest = 320;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Targets of 24 px are asked of WCAG 2.2 pages; axe leaves them out unless it is told.
    private const string Everything = "rules: { 'target-size': { enabled: true } }";

    // All that a theme changes.
    private const string Colours = "runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }";

    /// <summary>
    /// No fault in axe, in either theme, nothing wider than the screen, one title, the right language, nothing amiss behind.
    /// </summary>
    public static async Task IsSound(this Reader reader, string language = "fr")
    {
        var page = reader.Page;
        // A page that is still arriving, or shown in letters that are not its own, is neither sound nor unsound.
        await reader.Holds("document.readyState === 'complete' && document.fonts.status === 'loaded'");
        var wrong = new List<string>(reader.Troubles());
        await page.EvaluateAsync(Axe);
        wrong.AddRange(await Faults(page, ColorScheme.Dark, Colours));
        wrong.AddRange(await Faults(page, ColorScheme.Light, Everything));
        foreach (var width in new[] { reader.Device.Width, Narrowest }) wrong.AddRange(await Overflow(page, width, reader.Device.Height));
        await page.SetViewportSizeAsync(reader.Device.Width, reader.Device.Height);

        var titles = await page.Locator("h1:visible").CountAsync();
        if (titles != 1) wrong.Add($"{titles} h1");
        var lang = await page.Locator("html").GetAttributeAsync("lang");
        if (lang != language) wrong.Add($"lang is {lang}, not {language}");
        wrong.AddRange(reader.Troubles());
        Assert.True(wrong.Count == 0, $"{page.Url} on {reader.Device.Name}:\n{string.Join('\n', wrong.Distinct())}");
    }

    private static async Task<IEnumerable<string>> Faults(IPage page, ColorScheme theme, string options)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = theme });
        var found = await page.EvaluateAsync<string[]>($$"""
            async () => (await axe.run(document, { resultTypes: ['violations'], selectors: false, {{options}} })).violations.flatMap(({ id, nodes }) =>
              nodes.map(node => `${id}: ${node.html} ${[...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')}`))
            """);
        return found.Select(what => $"axe ({theme}): {what}");
    }

    private static async Task<IEnumerable<string>> Overflow(IPage page, int width, int height)
    {
        await page.SetViewportSizeAsync(width, height);
        // Not against the window's own idea of its width: on a phone it grows with what is too wide.
        var wide = await page.EvaluateAsync<string[]>("""
            width => document.documentElement.scrollWidth <= width ? [] : [`the page is ${document.documentElement.scrollWidth} wide`,
              ...[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1 && e.checkVisibility())
                .slice(-3).map(e => `<${e.localName} class="${e.className.baseVal ?? e.className}"> reaches ${Math.round(e.getBoundingClientRect().right)}`)]
            """, width);
        return wide.Select(what => $"at {width} px: {what}");
    }
}
