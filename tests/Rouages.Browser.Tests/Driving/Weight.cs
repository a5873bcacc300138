using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Rouages.Browser.Tests;

/// <summary>What travelled to show one page to somebody who comes for the first time, in bytes, headers included.</summary>
internal sealed record Weight(double All, double Script)
{
    public static async Task<Weight> Of(Reader reader, string path)
    {
        var devTools = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        var scripts = new ConcurrentDictionary<string, bool>();
        var sizes = new ConcurrentDictionary<string, double>();
        devTools.Event("Network.responseReceived").OnEvent += (_, e) =>
            scripts[Id(e)] = e!.Value.GetProperty("type").GetString() == "Script";
        devTools.Event("Network.loadingFinished").OnEvent += (_, e) => sizes[Id(e)] = e!.Value.GetProperty("encodedDataLength").GetDouble();
        await devTools.SendAsync("Network.enable");
        await reader.Visit(path);
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return new(sizes.Values.Sum(), sizes.Where(size => scripts.GetValueOrDefault(size.Key)).Sum(size => size.Value));
    }

    private static string Id(JsonElement? e) => e!.Value.GetProperty("requestId").GetString()!;
}
