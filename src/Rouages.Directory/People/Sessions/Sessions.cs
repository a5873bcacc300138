using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Rouages.Directory.Domain;

namespace Rouages.Directory.People.Sessions;

/// <summary>Opens and closes the signed-in session of a browser.</summary>
internal sealed class Sessions(TimeProvider clock)
{
    internal const string Password = "pwd", TwoStep = "otp", Passkey = "hwk";

    /// <summary>How long a person may change what guards their account without proving again who they are.</summary>
    internal static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>Signs the person in on this browser.</summary>
    internal Task Open(HttpContext http, Person person, string method) =>
        http.SignInAsync(IdentityConstants.ApplicationScheme, Principal(person, method, IdentityConstants.ApplicationScheme, clock.GetUtcNow()),
            new AuthenticationProperties { IsPersistent = true });

    /// <summary>Keeps this browser signed in after its own act ended every session.</summary>
    internal static Task Keep(HttpContext http, Person person)
    {
        var since = http.User.FindFirst(CurrentPerson.Since)?.Value;
        var at = long.TryParse(since, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.UnixEpoch;
        var method = http.User.FindFirst(CurrentPerson.Method)?.Value ?? Password;
        return http.SignInAsync(IdentityConstants.ApplicationScheme, Principal(person, method, IdentityConstants.ApplicationScheme, at),
            new AuthenticationProperties { IsPersistent = true });
    }

    /// <summary>Remembers for a few minutes whose password was right, until the second step.</summary>
    internal Task AwaitSecondStep(HttpContext http, Person person) =>
        http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, Principal(person, Password, IdentityConstants.TwoFactorUserIdScheme, clock.GetUtcNow()));

    /// <summary>Whose second step is awaited, with the stamp of then.</summary>
    internal static async Task<(Guid Id, string? Stamp)?> AwaitedSecondStep(HttpContext http)
    {
        var awaited = await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return awaited.Principal?.FindPersonId() is { } id ? (id, awaited.Principal.FindFirst(CurrentPerson.Stamp)?.Value) : null;
    }

    internal static Task EndSecondStep(HttpContext http) => http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);

    internal static Task Close(HttpContext http) => http.SignOutAsync(IdentityConstants.ApplicationScheme);

    /// <summary>True when the person signed in a few minutes ago.</summary>
    internal bool IsFresh(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirst(CurrentPerson.Since)?.Value, CultureInfo.InvariantCulture, out var since)
        && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(since) < Fresh;

    private static ClaimsPrincipal Principal(Person person, string method, string scheme, DateTimeOffset at) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, person.Id.ToString()),
        new(CurrentPerson.Stamp, person.SecurityStamp!),
        new(CurrentPerson.Method, method),
        new(CurrentPerson.Since, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
    ], scheme));
}
