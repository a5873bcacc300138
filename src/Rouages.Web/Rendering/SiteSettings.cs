using System.Net;
using Microsoft.Extensions.Configuration;
using Rouages.Commons;

namespace Rouages.Web;

/// <summary>Where people find the site, and which proxies stand in front of it.</summary>
/// <param name="Address">Scheme and host that people use; null while nobody has said it.</param>
/// <param name="Proxies">Networks whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed; nobody else's are.</param>
public sealed record SiteSettings(Uri? Address, IReadOnlyList<IPNetwork> Proxies)
{
    /// <summary>True when people reach it by https, whatever the last hop speaks.</summary>
    public bool IsHttps => Address?.Scheme == Uri.UriSchemeHttps;

    /// <summary>Reads <c>Site:Address</c> and <c>Site:Proxies</c>.</summary>
    /// <exception cref="SettingException">One of them cannot be used.</exception>
    public static SiteSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new(ReadAddress(configuration["Site:Address"]), ReadProxies(configuration["Site:Proxies"]));
    }

    private static Uri? ReadAddress(string? said)
    {
        if (string.IsNullOrWhiteSpace(said)) return null;
        return Uri.TryCreate(said, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/"
            ? address
            : throw new SettingException(
                $"Site:Address must be the public address of the site, such as https://rouages.example, without a path: “{said}” is not.");
    }

    private static IPNetwork[] ReadProxies(string? said) =>
        [.. (said ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(ReadProxy)];

    private static IPNetwork ReadProxy(string said)
    {
        if (IPAddress.TryParse(said, out var one)) return new(one, one.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(said, out var network)
            ? network
            : throw new SettingException($"Site:Proxies holds “{said}”, which is neither an IP address nor a network such as 10.0.0.0/24.");
    }
}
