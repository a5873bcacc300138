namespace Rouages.Browser.Tests;

/// <summary>Whoever watches over the pages sees what is wrong with them.</summary>
public sealed class SoundnessTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("axe (Dark): color-contrast",
        "({ style: { color: 'light-dark(#000, #333)', background: 'light-dark(#fff, #222)' }, textContent: 'À peine lisible la nuit.' })")]
    [InlineData("axe (Light): color-contrast",
        "({ style: { color: 'light-dark(#ddd, #fff)', background: 'light-dark(#fff, #000)' }, textContent: 'À peine lisible le jour.' })")]
    [InlineData("axe (Light): target-size", "({ innerHTML: '<button></button><button></button>', style: { lineHeight: 0 } })")]
    [InlineData("axe (Light): image-alt", "({ innerHTML: '<img>' })")]
    [InlineData("at 320 px: the page is", "({ style: { width: '360px' }, textContent: 'Trop large.' })")]
    [InlineData("2 h1", "({ innerHTML: '<h1>Encore un titre</h1>' })")]
    public async Task A_fault_is_seen(string fault, string added)
    {
        await using var reader = await chromium.Reader(Device.Phone);
        await reader.Visit("/mentions");
        await reader.Page.EvaluateAsync($$"""
            () => {
              const part = document.createElement('div'), { style, ...rest } = {{added}};
              Object.assign(part, rest);
              Object.assign(part.style, style);
              for (const button of part.querySelectorAll('button')) Object.assign(button.style, { all: 'unset', width: '8px', height: '8px', display: 'inline-block' });
              document.querySelector('main').append(part);
            }
            """);
        var told = await Assert.ThrowsAnyAsync<Exception>(() => reader.IsSound());
        Assert.Contains(fault, told.Message, StringComparison.Ordinal);
    }
}
