using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Rouages.Accounts.Guarding;

/// <summary>
/// Which accounts a browser has opened before, in a sealed cookie. It opens nothing: it only gives this browser a count of its own, that
/// strangers cannot fill.
/// </summary>
internal sealed class KnownDevices(IDataProtectionProvider protection, TimeProvider clock)
{
    internal const string Cookie = "rouages-connu";
    private const int MostPeople = 5;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);
    private readonly IDataProtector _seal = protection.CreateProtector("Rouages.Cooperations.KnownDevices");

    /// <summary>The device, when this person has signed in on it; else null.</summary>
    internal Guid? Find(HttpContext http, Guid person) => Read(http) is { } card && card.People.Contains(person) ? card.Device : null;

    /// <summary>The person has just signed in here.</summary>
    internal void Remember(HttpContext http, Guid person)
    {
        var card = Read(http) ?? new(Guid.CreateVersion7(clock.GetUtcNow()), []);
        var people = card.People.Where(known => known != person).Prepend(person).Take(MostPeople);
        http.Response.Cookies.Append(Cookie, _seal.Protect(JsonSerializer.Serialize(card with { People = [.. people] })), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Kept, IsEssential = true,
        });
    }

    private Card? Read(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 and < 2000 } cookie) return null;
        try
        {
            return JsonSerializer.Deserialize<Card>(_seal.Unprotect(cookie));
        }
        catch (Exception broken) when (broken is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private sealed record Card(Guid Device, Guid[] People);
}
