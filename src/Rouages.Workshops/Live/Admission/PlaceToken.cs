using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Rouages.Workshops.Live;

/// <summary>The secret of a place: in the personal link and in a cookie of the browser; the database holds its hash only.</summary>
internal static class PlaceToken
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string token) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token));

    /// <summary>The participant's secret that this browser holds for the workshop; null when it has none.</summary>
    public static string? OfParticipant(HttpRequest request, Guid workshop) => request.Cookies[$"atelier-{workshop:N}"];

    /// <summary>The co-facilitator's secret that this browser holds for the workshop.</summary>
    public static string? OfFacilitator(HttpRequest request, Guid workshop) => request.Cookies[$"animation-{workshop:N}"];

    public static void KeepParticipant(HttpContext http, Guid workshop, string token) => Keep(http, $"atelier-{workshop:N}", token);

    public static void KeepFacilitator(HttpContext http, Guid workshop, string token) => Keep(http, $"animation-{workshop:N}", token);

    public static void ForgetParticipant(HttpContext http, Guid workshop) => http.Response.Cookies.Delete($"atelier-{workshop:N}");

    // Lax: another site cannot open a socket in the person's name.
    private static void Keep(HttpContext http, string name, string token) => http.Response.Cookies.Append(name, token, new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Kept, Path = "/",
    });
}
