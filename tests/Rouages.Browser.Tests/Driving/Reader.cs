using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Rouages.Browser.Tests;

/// <summary>Somebody in front of a browser. What goes wrong behind the page is noted and told by <see cref="Soundness.IsSound"/>.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly List<string> _troubles = [];

    internal Reader(IPage page, Device device, string address)
    {
        Page = page;
        Device = device;
        page.Console += (_, message) => Note(message.Type == "error", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"failed: {request.Url} {request.Failure}");
        page.Request += (_, request) =>
            Note(request.Url.StartsWith("http", StringComparison.Ordinal) && !request.Url.StartsWith(address, StringComparison.Ordinal),
                $"third party: {request.Url}");
    }

    public IPage Page { get; }

    public Device Device { get; }

    /// <summary>Opens an address of the site and expects this status.</summary>
    public async Task Visit(string path, int status = 200)
    {
        var answer = await Page.GotoAsync(path);
        Assert.Equal(status, answer!.Status);
    }

    public Task Fill(string label, string text) => Field(label).FillAsync(text);

    /// <summary>The field with this label, required or not; any space of the label may be narrow.</summary>
    public ILocator Field(string label) =>
        Page.Locator("main").GetByLabel(new Regex($"^{Regex.Escape(label).Replace("\\ ", "\\s", StringComparison.Ordinal)}( \\(.+\\))?$"));

    /// <summary>Presses the button with this name.</summary>
    public Task Press(string name) => Button(name).ClickAsync();

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Follows the link with this name.</summary>
    public Task Follow(string name, bool exactly = true) =>
        Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name, Exact = exactly }).ClickAsync();

    /// <summary>Waits until the page has this title.</summary>
    public Task Sees(string title) => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);

    /// <summary>Waits until the page's contents hold this text.</summary>
    public Task Reads(string text) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    /// <summary>Waits until the site says that something was done.</summary>
    public Task IsTold(string sentence) => Assertions.Expect(Page.Locator(".said")).ToContainTextAsync(sentence);

    /// <summary>Goes there with the Tab key, once it is there to be gone to.</summary>
    public async Task TabTo(string there)
    {
        await Assertions.Expect(Page.Locator(there).Filter(new() { Visible = true }).First).ToBeVisibleAsync();
        var reached = Page.Locator($"{there}:focus");
        for (var presses = 0; presses < 60 && await reached.CountAsync() == 0; presses++) await Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(reached).ToHaveCountAsync(1);
    }

    /// <summary>Waits until this holds in the page. Playwright's own wait asks again by eval, which the pages forbid.</summary>
    public Task Holds(string condition) => Page.EvaluateAsync(
        $"() => new Promise(resolve => {{ const look = async () => {condition} ? resolve() : setTimeout(look, 50); look(); }})")
            .WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>What was noted since the last question.</summary>
    internal IReadOnlyList<string> Troubles()
    {
        lock (_troubles)
        {
            string[] noted = [.. _troubles];
            _troubles.Clear();
            return noted;
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Note(bool isTrouble, string what)
    {
        if (!isTrouble) return;
        lock (_troubles) _troubles.Add(what);
    }
}
