using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Rouages.Accounts.SigningUp;

/// <summary>
/// Recognises the browser in which a sign-up was typed. Only there does its link confirm what was typed; anywhere else the owner of the
/// address says again under which name and password.
/// </summary>
internal static class SignUpCookie
{
    internal const string Name = "rouages-inscription";

    internal static void Write(HttpContext http, SealedSignUp signUp) => http.Response.Cookies.Append(Name, signUp.Secret, new CookieOptions
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Links.ConfirmLife, IsEssential = true,
    });

    internal static bool IsFrom(HttpContext http, SealedSignUp signUp) =>
        http.Request.Cookies[Name] is { } secret
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signUp.Secret));

    internal static void Delete(HttpContext http) => http.Response.Cookies.Delete(Name);
}
