using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace Rouages.Web;

/// <summary>The absolute address of the site: the setting <c>Site:Address</c>, else the request's, else the one it listens on.</summary>
public sealed class SiteAddress(SiteSettings site, IHttpContextAccessor http, IServer server)
{
    /// <summary>Absolute address of a page, for mails, calendars and share links.</summary>
    /// <param name="path">Address in the site, without language prefix, starting with a slash.</param>
    /// <param name="language"><c>fr</c> or <c>en</c>: English pages live under <see cref="Link.EnglishPrefix"/>.</param>
    public string Of(string path, string language) =>
        Root + (language != "en" ? path : path == "/" ? Link.EnglishPrefix : Link.EnglishPrefix + path);

    /// <summary>Scheme and host, without a slash at the end.</summary>
    public string Root => (Set ?? OfRequest ?? Listening).TrimEnd('/');

    private string? Set => site.Address?.GetLeftPart(UriPartial.Authority);

    // Already one of our own: PublicAddress saw to it.
    private string? OfRequest => http.HttpContext?.Request is { Host.HasValue: true } request ? $"{request.Scheme}://{request.Host}" : null;

    private string Listening => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
}
