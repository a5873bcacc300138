using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Testing;

[assembly: AssemblyFixture(typeof(Rouages.Browser.Tests.LiveSite))]

namespace Rouages.Browser.Tests;

/// <summary>
/// The site of all these tests: it listens on a port of this machine, holds the demonstration, keeps its letters in the outbox.
/// </summary>
public sealed class LiveSite : Site
{
    /// <summary>Where it listens. The name, not the number: passkeys want a domain.</summary>
    public string Address { get; private set; } = "";

    protected override void Start(WebApplicationFactory<Program> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        factory.StartServer();
        var listening = factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Address = $"http://localhost:{new Uri(listening).Port}";
    }

    // Browsers keep cookies by their own clock, so this site keeps theirs.
    protected override void Replace(IServiceCollection services) => services.AddSingleton(TimeProvider.System);

    protected override Dictionary<string, string?> Settings() => new(base.Settings()) { ["Demo:Load"] = "true", ["Mail:Outbox"] = "true" };
}
