using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Rouages.Accounts.Domain;

namespace Rouages.Testing;

/// <summary>
/// Opens a session without the sign-in form, which has tests of its own. The cookie is the real one: the stamp is checked at each request.
/// </summary>
public static class SignedIn
{
    /// <summary>A new browser in which this person, already saved, is signed in.</summary>
    public static Visitor As(this Site site, Person person)
    {
        ArgumentNullException.ThrowIfNull(site);
        var (name, value) = site.Session(person);
        var visitor = site.Visitor();
        visitor[name] = value;
        return visitor;
    }

    /// <summary>Has an address of their calendar made, on « Mon compte », and gives its path (<c>/agenda/….ics</c>).</summary>
    public static async Task<string> CalendarAddress(this Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        await visitor.Visit("/mon-compte/agenda");
        await visitor.Submit("#renew-calendar", ("Current", A.Password));
        return new Uri((await visitor.Follow()).Says("#secret") ?? throw new InvalidOperationException("No address was shown.")).AbsolutePath;
    }

    /// <summary>The cookie of such a session, for a browser of another kind.</summary>
    public static (string Name, string Value) Session(this Site site, Person person)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(person);
        var scheme = IdentityConstants.ApplicationScheme;
        var options = site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var now = site.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var principal = new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, person.Id.ToString()),
            new(ClaimTypes.Name, person.DisplayName),
            new("stamp", person.SecurityStamp!),
            new("amr", "pwd"),
            new("sid", Guid.CreateVersion7(now).ToString()),
            new("auth_time", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ], scheme));
        var ticket =
            new AuthenticationTicket(principal, new() { IssuedUtc = now, ExpiresUtc = now.AddDays(14), IsPersistent = true }, scheme);
        return (options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
    }
}
