using Microsoft.AspNetCore.Http;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Answering;

/// <summary>
/// What the phone keeps of a personal link, so that the token leaves the address bar. One cookie per diagnosis: answering for two
/// cooperations on the same phone mixes nothing, and a revoked link opens nothing any more.
/// </summary>
internal static class DeviceCookie
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(180);

    public static string? Read(HttpRequest request, string slug, int number) =>
        request.Cookies[Name(slug, number)] is { Length: PersonalLink.TokenLength } token ? token : null;

    public static void Write(HttpContext http, string slug, int number, string token) =>
        http.Response.Cookies.Append(Name(slug, number), token, Options(http, Longest));

    public static void Forget(HttpContext http, string slug, int number) =>
        http.Response.Cookies.Delete(Name(slug, number), Options(http, null));

    private static string Name(string slug, int number) => $"repondre.{slug}.{number}";

    private static CookieOptions Options(HttpContext http, TimeSpan? age) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = age, IsEssential = true, Path = "/",
    };
}
