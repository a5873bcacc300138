using Microsoft.Playwright;

namespace Rouages.Browser.Tests;

/// <summary>What somebody holds in their hands.</summary>
public sealed record Device(string Name, int Width, int Height, bool Touch)
{
    public static Device Phone { get; } = new("phone", 390, 844, Touch: true);

    public static Device Desktop { get; } = new("desktop", 1280, 900, Touch: false);

    public static Device Of(string name) => name == Phone.Name ? Phone : Desktop;

    internal BrowserNewContextOptions Options(string address, bool script) => new()
    {
        BaseURL = address,
        ViewportSize = new() { Width = Width, Height = Height },
        HasTouch = Touch,
        IsMobile = Touch,
        JavaScriptEnabled = script,
        Locale = "fr-FR",
        // Colours are read while nothing fades.
        ReducedMotion = ReducedMotion.Reduce,
    };
}
