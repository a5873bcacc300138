using Microsoft.AspNetCore.Http;
using Rouages.Web;

namespace Rouages.Workshops.Live;

/// <summary>
/// Browsers let any page open a socket to any site, with its cookies, and say from where they ask: what comes from another site is refused.
/// </summary>
internal static class SameOrigin
{
    /// <summary>
    /// True for a page of this site, by the host that was asked or by the setting <c>Site:Address</c>, and for what is no browser.
    /// </summary>
    public static bool Is(HttpRequest request, SiteAddress site)
    {
        if (request.Headers.Origin is not [var origin, ..]) return true;
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var from)) return false;
        return Same(from.Authority, request.Host.Value)
            || (Uri.TryCreate(site.Root, UriKind.Absolute, out var set) && Same(from.Authority, set.Authority));
    }

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
