using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Guarding;
using Rouages.Storage;

namespace Rouages.Accounts.Sessions;

/// <summary>Opens and closes the signed-in session of a browser.</summary>
internal sealed class Sessions(KnownDevices devices, TimeProvider clock)
{
    internal const string Password = "pwd", TwoStep = "otp", Passkey = "hwk", Federated = "fed";

    /// <summary>How long a person may change what guards their account without proving again who they are.</summary>
    internal static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>Visits prolong a session by this much…</summary>
    internal static readonly TimeSpan Sliding = TimeSpan.FromDays(14);

    /// <summary>…and never beyond this age.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    /// <summary>Signs the person in on this browser.</summary>
    internal Task Open(HttpContext http, Person person, string method)
    {
        devices.Remember(http, person.Id);
        return SignIn(http, person, method, Guid.CreateVersion7(clock.GetUtcNow()), clock.GetUtcNow());
    }

    /// <summary>Keeps this browser signed in after its own act ended every session.</summary>
    internal static Task Keep(HttpContext http, Person person) =>
        SignIn(http, person, http.User.FindFirst(CurrentPerson.Method)?.Value ?? Password, IdOf(http.User) ?? Guid.Empty,
            Since(http.User) ?? DateTimeOffset.UnixEpoch);

    /// <summary>Remembers for a few minutes whose password was right, until the second step.</summary>
    internal Task AwaitSecondStep(HttpContext http, Person person) =>
        http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme,
            Principal(person, Password, IdentityConstants.TwoFactorUserIdScheme, Guid.Empty, clock.GetUtcNow()));

    /// <summary>Whose second step is awaited, with the stamp of then.</summary>
    internal static async Task<(Guid Id, string? Stamp)?> AwaitedSecondStep(HttpContext http)
    {
        var awaited = await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return awaited.Principal?.FindPersonId() is { } id ? (id, awaited.Principal.FindFirst(CurrentPerson.Stamp)?.Value) : null;
    }

    internal static Task EndSecondStep(HttpContext http) => http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);

    /// <summary>Ends this session, in every copy of its cookie.</summary>
    internal async Task End(HttpContext http, RouagesDb db, CancellationToken ct)
    {
        if (IdOf(http.User) is { } id)
        {
            var until = clock.GetUtcNow() + Longest;
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO accounts.ended_session (id, until) VALUES ({id}, {until}) ON CONFLICT DO NOTHING", ct);
        }
        await Forget(http);
    }

    /// <summary>Takes the cookie back, when the account itself ended the session.</summary>
    internal static Task Forget(HttpContext http) => http.SignOutAsync(IdentityConstants.ApplicationScheme);

    /// <summary>True when the person signed in a few minutes ago.</summary>
    internal bool IsFresh(ClaimsPrincipal user) => Since(user) is { } since && clock.GetUtcNow() - since < Fresh;

    /// <summary>True when the session has reached its greatest age.</summary>
    internal static bool IsOver(ClaimsPrincipal user, DateTimeOffset now) => Since(user) is not { } since || now - since >= Longest;

    internal static Guid? IdOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirst(CurrentPerson.Session)?.Value, out var id) ? id : null;

    private static DateTimeOffset? Since(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirst(CurrentPerson.Since)?.Value, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static Task SignIn(HttpContext http, Person person, string method, Guid session, DateTimeOffset since) =>
        http.SignInAsync(IdentityConstants.ApplicationScheme,
            Principal(person, method, IdentityConstants.ApplicationScheme, session, since),
            new AuthenticationProperties { IsPersistent = true });

    private static ClaimsPrincipal Principal(Person person, string method, string scheme, Guid session, DateTimeOffset since) =>
        new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, person.Id.ToString()),
        new(CurrentPerson.Stamp, person.SecurityStamp!),
        new(CurrentPerson.Method, method),
        new(CurrentPerson.Since, since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        new(CurrentPerson.Session, session.ToString()),
    ], scheme));
}
