using System.Security.Claims;
using Rouages.Accounts.Domain;
using Rouages.Commons;

namespace Rouages.Accounts.OpenId;

/// <summary>Who came back from the provider.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">The person, there.</param>
/// <param name="Email">Their address; null unless the provider vouches for it.</param>
/// <param name="Name">How they are called.</param>
internal sealed record Arrival(string Issuer, string Subject, EmailAddress? Email, string Name)
{
    /// <summary>Reads the claims; null when the provider did not say who it is.</summary>
    internal static Arrival? Read(ClaimsPrincipal? principal, OpenIdSettings settings)
    {
        if (principal?.FindFirst("sub")?.Value is not { Length: > 0 and <= ExternalLogin.LongestSubject } subject
            || principal.FindFirst("iss")?.Value is not { Length: > 0 and <= ExternalLogin.LongestIssuer } issuer)
            return null;
        var verified = settings.VerifiesEmails
            || string.Equals(principal.FindFirst("email_verified")?.Value, "true", StringComparison.OrdinalIgnoreCase);
        return new(issuer, subject, verified ? EmailAddress.Parse(principal.FindFirst("email")?.Value) : null, NameOf(principal));
    }

    private static string NameOf(ClaimsPrincipal principal)
    {
        var family = principal.FindFirst("usual_name") ?? principal.FindFirst("family_name");
        return Person.ReadName(principal.FindFirst("name")?.Value)
            ?? Person.ReadName($"{principal.FindFirst("given_name")?.Value} {family?.Value}") ?? "";
    }
}
