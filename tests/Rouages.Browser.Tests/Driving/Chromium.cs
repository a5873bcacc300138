using Microsoft.Playwright;
using Rouages.Accounts.Domain;
using Rouages.Testing;

namespace Rouages.Browser.Tests;

/// <summary>One browser for the tests of a class, which run one after the other: Playwright wants one thread at a time.</summary>
public sealed class Chromium(LiveSite site) : IAsyncLifetime
{
    // The shell draws pages without being a whole browser: the same engine in less than half of the time.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync"];

    // A shared machine may be slow without being wrong: what is expected has as long to come as what is clicked. Milliseconds.
    private const int Patience = 30_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public LiveSite Site { get; } = site;

    public async ValueTask InitializeAsync()
    {
        if (Installed is not { } path) return;
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>
    /// Somebody with this device: new, without cookie, unless they are already signed in. Skips the test, visibly, where no Chromium is
    /// installed.
    /// </summary>
    public async Task<Reader> Reader(Device device, bool script = true, Person? signedIn = null)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed: apt-get install chromium.");
        ArgumentNullException.ThrowIfNull(device);
        var context = await _browser!.NewContextAsync(device.Options(Site.Address, script));
        if (signedIn is not null && Site.Session(signedIn) is var (name, value))
            await context.AddCookiesAsync([new() { Name = name, Value = value, Url = Site.Address, HttpOnly = true }]);
        context.SetDefaultTimeout(Patience);
        return new Reader(await context.NewPageAsync(), device, Site.Address);
    }

    private static string? Installed => (
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        from name in Names
        let file = Path.Combine(folder, name)
        where File.Exists(file)
        select file).FirstOrDefault();
}
