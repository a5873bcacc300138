using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Rouages.Assessments.Reporting;

/// <summary>
/// The link just made, shown once on the page after the redirect: the site keeps only its digest, so it could not show it again.
/// </summary>
public sealed record FreshLink(Guid Share, string Token)
{
    private const string Cookie = "lien";

    internal static void Keep(HttpContext http, Guid share, string token) =>
        http.Response.Cookies.Append(Cookie, Seal(http).Protect($"{share:N}{token}"), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(5),
            IsEssential = true,
        });

    internal static FreshLink? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } kept) return null;
        http.Response.Cookies.Delete(Cookie);
        try
        {
            var text = Seal(http).Unprotect(kept);
            return Guid.TryParseExact(text[..32], "N", out var share) ? new(share, text[32..]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Seal(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("Rouages.Assessments.FreshLink");
}
