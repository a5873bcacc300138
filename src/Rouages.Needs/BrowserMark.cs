using Microsoft.AspNetCore.Http;
using Rouages.Commons;

namespace Rouages.Needs;

/// <summary>
/// Tells one browser from another for whoever has no account, so that each says « moi aussi » once. It says nothing else of anybody.
/// </summary>
internal static class BrowserMark
{
    public const string Cookie = "voix";

    /// <summary>What is looked up; null for a browser that said nothing yet.</summary>
    public static byte[]? Find(HttpContext http) => LinkSecret.Hash(http.Request.Cookies[Cookie]);

    /// <summary>The same, with a new mark for a browser without one.</summary>
    public static byte[] Make(HttpContext http)
    {
        if (Find(http) is { } known) return known;
        var secret = LinkSecret.New();
        http.Response.Cookies.Append(Cookie, secret, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        });
        return LinkSecret.Hash(secret)!;
    }
}
