using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Rouages.Workshops.Joining;

/// <summary>
/// Wrong codes, counted by device: a whole hall sits behind one address, so addresses are not looked at. The device is a sealed cookie that
/// this site alone can make, so that nobody spends the tries of somebody else.
/// </summary>
internal sealed class Guesses(IDataProtectionProvider protection, TimeProvider clock)
{
    public const int Most = 10;
    public static readonly TimeSpan During = TimeSpan.FromMinutes(10);
    private const string Cookie = "appareil";
    private const int MostDevices = 20_000;

    private readonly ConcurrentDictionary<string, (int Tries, DateTimeOffset Until)> _tries = new();
    private readonly IDataProtector _seal = protection.CreateProtector("Rouages.Workshops.Guesses");

    public bool Exhausted(HttpContext http) =>
        Device(http) is { } device && _tries.TryGetValue(device, out var tries) && tries.Tries >= Most && tries.Until > clock.GetUtcNow();

    public void Count(HttpContext http)
    {
        var now = clock.GetUtcNow();
        if (_tries.Count > MostDevices) foreach (var old in _tries.Where(known => known.Value.Until <= now)) _tries.TryRemove(old);
        _tries.AddOrUpdate(Device(http) ?? Mark(http), (1, now + During), (_, known) => known.Until <= now ? (1, now + During) : (known.Tries + 1, known.Until));
    }

    private string? Device(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } cookie) return null;
        try
        {
            return _seal.Unprotect(cookie);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string Mark(HttpContext http)
    {
        var device = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        http.Response.Cookies.Append(Cookie, _seal.Protect(device), new()
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(1), IsEssential = true, Path = "/",
        });
        return device;
    }
}
