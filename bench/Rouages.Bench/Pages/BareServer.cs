using Microsoft.AspNetCore.Builder;

namespace Rouages.Bench.Pages;

/// <summary>What every page is compared with: the same server, that answers one word.</summary>
internal static class BareServer
{
    public const string Name = "bare-server";

    public static async Task Run(string address)
    {
        await using var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/", () => "Bonjour");
        await app.RunAsync(address);
    }
}
