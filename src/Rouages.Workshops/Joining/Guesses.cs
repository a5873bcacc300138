using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Workshops.Joining;

/// <summary>How many wrong codes a device has typed lately.</summary>
internal sealed class Guess
{
    public const int LongestDevice = 32;

    public required string Device { get; init; }
    public required int Tries { get; init; }
    public required DateTimeOffset EndsAt { get; init; }
}

/// <summary>
/// Wrong codes, counted by device, on all nodes alike: a whole hall sits behind one address, so addresses are not looked at. The device is a
/// sealed cookie that this site alone can make, so that nobody spends the tries of somebody else.
/// </summary>
internal sealed class Guesses(RouagesDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    public const int Most = 10;
    public const int MostDevices = 20_000;
    public static readonly TimeSpan During = TimeSpan.FromMinutes(10);
    private const string Cookie = "appareil";

    private readonly IDataProtector _seal = protection.CreateProtector("Rouages.Workshops.Guesses");

    public async Task<bool> Exhausted(HttpContext http, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return Device(http) is { } device && await db.Set<Guess>().AnyAsync(guess => guess.Device == device && guess.Tries >= Most && guess.EndsAt > now, ct);
    }

    // The first mistake only marks the device: a script that keeps no cookie leaves no row.
    public async Task Count(HttpContext http, CancellationToken ct)
    {
        if (Device(http) is not { } device)
        {
            Mark(http);
            return;
        }

        var now = clock.GetUtcNow();
        var ends = now + During;
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO workshops.guess AS g (device, tries, ends_at)
            SELECT {device}, 2, {ends} WHERE (SELECT count(*) FROM workshops.guess) < {MostDevices} OR EXISTS (SELECT FROM workshops.guess WHERE device = {device})
            ON CONFLICT (device) DO UPDATE SET
                tries = CASE WHEN g.ends_at <= {now} THEN 1 ELSE g.tries + 1 END, ends_at = CASE WHEN g.ends_at <= {now} THEN {ends} ELSE g.ends_at END
            """, ct);
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

    private void Mark(HttpContext http) =>
        http.Response.Cookies.Append(Cookie, _seal.Protect(Convert.ToHexString(RandomNumberGenerator.GetBytes(Guess.LongestDevice / 2))), new()
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(1), IsEssential = true, Path = "/",
        });
}

/// <summary>Forgets the mistakes that no longer count.</summary>
internal sealed class OldGuesses(RouagesDb db, TimeProvider clock) : IScheduledJob
{
    public string Name => "workshops-old-guesses";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Set<Guess>().Where(guess => guess.EndsAt < now).ExecuteDeleteAsync(ct);
    }
}
