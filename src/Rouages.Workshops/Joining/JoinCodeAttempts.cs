using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Workshops.Joining;

/// <summary>How often something was done lately: a wrong code by a device, a wrong code by anybody, a place taken by a device.</summary>
internal sealed class JoinCodeAttempt
{
    public const int LongestDevice = 32;

    /// <summary>The device, or what else is counted.</summary>
    public required string Device { get; init; }
    public required int Tries { get; init; }
    public required DateTimeOffset EndsAt { get; init; }
}

/// <summary>
/// Wrong codes, on all nodes alike. A whole hall sits behind one address, so addresses are not looked at: a device is a sealed cookie that
/// this site alone can make, or the person who is signed in. Devices without a cookie are counted too, all together: beyond so many wrong
/// codes a minute on the whole site, a device that was never in a workshop waits, unless it scanned the code of the screen.
/// </summary>
internal sealed class JoinCodeAttempts(RouagesDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    public const int Most = 10;
    public const int MostDevices = 20_000;
    public static readonly TimeSpan During = TimeSpan.FromMinutes(10);

    /// <summary>Wrong codes of the whole site in <see cref="SiteDuring"/>: at this pace, finding one of ten rooms takes months.</summary>
    public const int MostOnSite = 120;
    public static readonly TimeSpan SiteDuring = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Places taken with one device in <see cref="During"/>: a phone goes round a table, a machine comes a thousand times.
    /// </summary>
    public const int MostPlaces = 20;

    private const string Cookie = "appareil";
    private const string Site = "site";
    private const char Known = '+';

    private readonly IDataProtector _seal = protection.CreateProtector("Rouages.Workshops.Guesses");

    /// <summary>True when this device typed too many wrong codes.</summary>
    public async Task<bool> Exhausted(HttpContext http, CancellationToken ct) =>
        Device(http) is { } device && await Reached(device, Most, ct);

    /// <summary>True while the site receives so many wrong codes that a device it does not know must wait.</summary>
    public async Task<bool> SlowsStrangers(HttpContext http, CancellationToken ct) => !IsKnown(http) && await Reached(Site, MostOnSite, ct);

    /// <summary>True when too many places were taken with this device.</summary>
    public async Task<bool> TookMany(HttpContext http, CancellationToken ct) =>
        Device(http) is { } device && await Reached(PlacesOf(device), MostPlaces, ct);

    /// <summary>
    /// Counts a wrong code. The first mistake only marks the device: a script that keeps no cookie leaves no row of its own.
    /// </summary>
    public async Task Count(HttpContext http, CancellationToken ct)
    {
        if (!IsKnown(http) && !await Reached(Site, MostOnSite, ct)) await Add(Site, 1, SiteDuring, ct);
        if (Device(http) is { } device) await Add(device, 2, During, ct);
        else Mark(http, Make());
    }

    /// <summary>Counts a place that was taken: the device is known from now on.</summary>
    public async Task CountPlace(HttpContext http, CancellationToken ct)
    {
        var device = Device(http) ?? Make();
        await Add(PlacesOf(device), 1, During, ct);
        if (http.User.FindPersonId() is null) Mark(http, device + Known);
    }

    private async Task<bool> Reached(string what, int most, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Set<JoinCodeAttempt>().AnyAsync(guess => guess.Device == what && guess.Tries >= most && guess.EndsAt > now, ct);
    }

    private Task<int> Add(string what, int first, TimeSpan during, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ends = now + during;
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO workshops.guess AS g (device, tries, ends_at)
            SELECT {what}, {first}, {ends} WHERE {what} = {Site}
                OR (SELECT count(*) FROM workshops.guess) < {MostDevices} OR EXISTS (SELECT FROM workshops.guess WHERE device = {what})
            ON CONFLICT (device) DO UPDATE SET
                tries = CASE WHEN g.ends_at <= {now} THEN 1 ELSE g.tries + 1 END, ends_at = CASE WHEN g.ends_at <= {now} THEN {ends} ELSE g.ends_at END
            """, ct);
    }

    private bool IsKnown(HttpContext http) => http.User.FindPersonId() is not null || Sealed(http)?.EndsWith(Known) == true;

    private string? Device(HttpContext http) => http.User.FindPersonId() is { } person ? $"{person:N}" : Sealed(http)?.TrimEnd(Known);

    private static string PlacesOf(string device) => $"p{device[1..]}";

    private static string Make() => Convert.ToHexString(RandomNumberGenerator.GetBytes(JoinCodeAttempt.LongestDevice / 2));

    private string? Sealed(HttpContext http)
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

    private void Mark(HttpContext http, string device) => http.Response.Cookies.Append(Cookie, _seal.Protect(device), new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(1), IsEssential = true,
        Path = "/",
    });
}

/// <summary>Forgets the mistakes that no longer count.</summary>
internal sealed class OldJoinCodeAttempts(RouagesDb db, TimeProvider clock) : IScheduledJob
{
    public string Name => "workshops-old-guesses";
    public string Label => Words.Key("Oublier les codes d’atelier mal tapés");

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Set<JoinCodeAttempt>().Where(guess => guess.EndsAt < now).ExecuteDeleteAsync(ct);
    }
}
