using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Rouages.Accounts.Tokens;

/// <summary>
/// A secret just made, shown once on the page after the redirect: the site keeps only its digest, so it could not show it again.
/// </summary>
internal static class FreshSecret
{
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(5);

    internal static void Keep(HttpContext http, string cookie, Guid person, string secret) =>
        http.Response.Cookies.Append(cookie, Seal(http).Protect($"{person:N}{secret}"), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, MaxAge = Shown, IsEssential = true,
        });

    /// <summary>The secret, once, to the person whom it was made for.</summary>
    internal static string? Take(HttpContext http, string cookie, Guid person)
    {
        if (http.Request.Cookies[cookie] is not { Length: > 0 } kept) return null;
        http.Response.Cookies.Delete(cookie);
        try
        {
            var text = Seal(http).Unprotect(kept);
            return text.StartsWith(person.ToString("N"), StringComparison.Ordinal) ? text[32..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Seal(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("Rouages.Accounts.FreshSecret");
}
