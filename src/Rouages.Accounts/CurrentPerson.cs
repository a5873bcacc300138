using System.Security.Claims;

namespace Rouages.Accounts;

/// <summary>The person behind a request. Their organisation is chosen by each act.</summary>
public static class CurrentPerson
{
    /// <summary>Claims of a session; the last four are read again from the database at each request.</summary>
    internal const string Stamp = "stamp", Method = "amr", Since = "auth_time", Session = "sid", Language = "lang", KeyOnly = "key",
        Confirmed = "confirmed";

    /// <summary>Who is signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is: the endpoint forgot <c>RequireAuthorization</c>.</exception>
    public static Guid PersonId(this ClaimsPrincipal user) =>
        user.FindPersonId() ?? throw new InvalidOperationException("Nobody is signed in: this endpoint needs RequireAuthorization.");

    /// <summary>Who is signed in; null for a visitor.</summary>
    public static Guid? FindPersonId(this ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.Identity?.IsAuthenticated == true && Guid.TryParse(user.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var id) ? id
            : null;
    }

    /// <summary>How the signed-in person is called; empty for a visitor.</summary>
    public static string DisplayName(this ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.Identity?.Name ?? "";
    }
}
