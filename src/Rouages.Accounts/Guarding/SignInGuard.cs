using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Rouages.Commons;

namespace Rouages.Accounts.Guarding;

/// <summary>
/// Who may try a password or a code now. A browser that has opened the account before has a count of its own, so that no stranger slows its
/// owner; any other is counted by account and network address.
/// </summary>
internal sealed class SignInGuard(Attempts attempts, KnownDevices devices)
{
    /// <summary>Counts the try; why it may not be made yet, or null.</summary>
    /// <param name="http">The request.</param>
    /// <param name="account">What was typed, in its normal form; known or not.</param>
    /// <param name="person">Whose account that is.</param>
    /// <param name="ct">Gives up.</param>
    internal async Task<Refusal?> Refuse(HttpContext http, string account, Guid? person, CancellationToken ct)
    {
        if (Own(http, person) is { } own) return TooEarly(await attempts.Wait(Limit.KnownDevice, own, ct));
        var attacked = !await attempts.Allow(Limit.Everywhere, account, ct);
        return TooEarly(await attempts.Wait(attacked ? Limit.Password with { Free = 1 } : Limit.Password, From(http, account), ct));
    }

    /// <summary>The password was right: this browser starts again.</summary>
    internal Task Forget(HttpContext http, string account, Guid? person, CancellationToken ct) =>
        Own(http, person) is { } own ? attempts.Forget(Limit.KnownDevice, own, ct)
            : attempts.Forget(Limit.Password, From(http, account), ct);

    /// <summary>The same for the second step, which only who knows the password reaches.</summary>
    internal async Task<Refusal?> RefuseCode(HttpContext http, Guid person, CancellationToken ct) =>
        TooEarly(await attempts.Wait(Limit.Code, Own(http, person) ?? From(http, person.ToString()), ct));

    internal Task ForgetCode(HttpContext http, Guid person, CancellationToken ct) =>
        attempts.Forget(Limit.Code, Own(http, person) ?? From(http, person.ToString()), ct);

    internal static Refusal? TooEarly(TimeSpan wait) =>
        wait == TimeSpan.Zero ? null
        : wait < TimeSpan.FromSeconds(90)
            ? new Refusal("Trop d’essais. Par prudence, attendez {0} secondes avant de recommencer.")
            {
                Arguments =
                [(int)Math.Ceiling(wait.TotalSeconds)]
            }
            : new Refusal("Trop d’essais. Par prudence, attendez {0} minutes avant de recommencer.")
            {
                Arguments =
                [(int)Math.Ceiling(wait.TotalMinutes)]
            };

    private string? Own(HttpContext http, Guid? person) =>
        person is { } id && devices.Find(http, id) is { } device ? $"{id:N} {device:N}" : null;

    // Whoever has one address of IPv6 has the 2^64 beside it.
    private static string From(HttpContext http, string account)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? $"{account} {Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))}" : $"{account} {address}";
    }
}
