using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Rouages.Web;

/// <summary>
/// Makes every request carry the address that people use, so that links, cookies and headers follow it: from <c>Site:Address</c>, never
/// from a Host header that anyone can write. Forwarded headers are believed from <c>Site:Proxies</c> only.
/// </summary>
public static partial class PublicAddress
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    internal static IServiceCollection AddPublicAddress(this IServiceCollection services)
    {
        services.AddSingleton(provider => SiteSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddOptions<HostFilteringOptions>().Configure<SiteSettings>((hosts, site) =>
        {
            // Health checks ask the machine itself.
            if (site.Address is { } address) hosts.AllowedHosts = [address.Host, .. Loopback];
        });
        services.AddOptions<ForwardedHeadersOptions>().Configure<SiteSettings>(Believe);
        return services;
    }

    /// <summary>Place it first.</summary>
    internal static IApplicationBuilder UsePublicAddress(this IApplicationBuilder app)
    {
        var site = app.ApplicationServices.GetRequiredService<SiteSettings>();
        if (site.Proxies.Count > 0) app.UseForwardedHeaders();
        return app.Use((http, next) =>
        {
            if (site.Address is { } address) Set(http.Request, address);
            else if (!IsOurs(http)) http.Request.Host = new HostString(Listening(http.RequestServices) ?? "localhost");
            return next(http);
        });
    }

    /// <summary>Warns the person who starts it of what a proxy would hide.</summary>
    /// <param name="app">The site, started.</param>
    public static void WarnOfHiddenVisitors(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var site = app.Services.GetRequiredService<SiteSettings>();
        var endsTls = app.Services.ListeningAddresses().Any(url => url.StartsWith("https:", StringComparison.Ordinal));
        if (site.IsHttps && site.Proxies.Count == 0 && !endsTls) NoProxy(app.Logger);
    }

    private static void Believe(ForwardedHeadersOptions options, SiteSettings site)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in site.Proxies) options.KnownIPNetworks.Add(network);
    }

    private static void Set(HttpRequest request, Uri address)
    {
        request.Host = address.IsDefaultPort ? new HostString(address.Host) : new HostString(address.Host, address.Port);
        if (address.Scheme == Uri.UriSchemeHttps) request.Scheme = Uri.UriSchemeHttps;
    }

    // Without Site:Address: this machine's names, and the address that the visitor really reached.
    private static bool IsOurs(HttpContext http)
    {
        var host = http.Request.Host.Host;
        return Loopback.Contains(host, StringComparer.OrdinalIgnoreCase)
            || string.Equals(host, Environment.MachineName, StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && http.Connection.LocalIpAddress is { } reached
                && (address.Equals(reached) || (reached.IsIPv4MappedToIPv6 && address.Equals(reached.MapToIPv4()))));
    }

    /// <summary>Where the server listens; empty before it starts, and for a server in memory.</summary>
    /// <param name="services">The site’s services.</param>
    public static IEnumerable<string> ListeningAddresses(this IServiceProvider services) =>
        services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];

    private static string? Listening(IServiceProvider services) =>
        services.ListeningAddresses().FirstOrDefault() is { } said
        && Uri.TryCreate(said.Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal),
            UriKind.Absolute, out var address) ? address.Authority : null;

    [LoggerMessage(LogLevel.Warning, "Site:Address is https and Site:Proxies names no proxy: all visitors count as one address, "
        + "and one may keep the others from signing in. See docs/operating.md.")]
    private static partial void NoProxy(ILogger log);
}
