using Microsoft.AspNetCore.Http;

namespace Rouages.Cooperations;

/// <summary>In whose name a person last chose to act, kept in a cookie: it orders their seats and opens nothing.</summary>
internal static class ChosenOrganisations
{
    private const string Cookie = "au-nom-de";
    private const int Most = 6;

    /// <summary>The last choice first.</summary>
    public static IReadOnlyList<Guid> Of(HttpRequest? request) =>
        [.. (request?.Cookies[Cookie] ?? "").Split('.', Most + 1).Take(Most)
            .Select(text => Guid.TryParseExact(text, "N", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];

    public static void Choose(HttpContext http, Guid organisation)
    {
        var kept = Of(http.Request).Where(id => id != organisation).Prepend(organisation).Take(Most);
        http.Response.Cookies.Append(Cookie, string.Join('.', kept.Select(id => id.ToString("N"))), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(180),
            IsEssential = true,
        });
    }
}
