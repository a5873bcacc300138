using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Commons;

namespace Rouages.Web;

/// <summary>
/// The one-line confirmation shown once after a redirect. It travels in a sealed cookie, so that no node keeps a session.
/// </summary>
public static class Flash
{
    internal const string Cookie = "dit";
    private const char Between = '\u001F';

    /// <summary>Says why not; the sentence was written where it was refused.</summary>
    public static void Refuse(HttpContext http, Refusal refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        Now(http, refused.Message, [.. refused.Arguments]);
    }

    /// <summary>Says it on the next page.</summary>
    /// <param name="http">The request that succeeded and is about to redirect.</param>
    /// <param name="french">French sentence (a literal), key of <see cref="Words"/>.</param>
    /// <param name="arguments">What fills its placeholders.</param>
    public static void Now(HttpContext http, string french, params object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(http);
        var text =
            string.Join(Between, arguments.Select(argument => Convert.ToString(argument, CultureInfo.CurrentCulture)).Prepend(french));
        http.Response.Cookies.Append(Cookie, Seal(http).Protect(text), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(2),
            IsEssential = true,
        });
    }

    /// <summary>Says on the next page how many there are: the number is <c>{0}</c>, what follows <c>{1}</c> and on.</summary>
    public static void Count(HttpContext http, int number, string one, string many, params object?[] more) =>
        Now(http, Words.IsOne(number) ? one : many, [number, .. more]);

    /// <summary>What is to be said on this page, once; null most of the time.</summary>
    internal static Sentence? Take(HttpContext? http)
    {
        if (http?.Request.Cookies[Cookie] is not { Length: > 0 } cookie || http.Response.HasStarted) return null;
        http.Response.Cookies.Delete(Cookie);
        try
        {
            var parts = Seal(http).Unprotect(cookie).Split(Between);
            return new Sentence(parts[0], [.. parts.Skip(1)]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Seal(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("Rouages.Said");
}
