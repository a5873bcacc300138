using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Rouages.Accounts.Domain;

namespace Rouages.Accounts;

/// <summary>What a link in a mail is for; one never opens the other's door.</summary>
internal enum LinkPurpose
{
    ConfirmEmail,
    ResetPassword,
}

/// <summary>
/// What one sign-up said. It travels in its own link, so that no later sign-up with the same address changes what this link confirms.
/// </summary>
/// <param name="Secret">Known to the browser that signed up, and to this link.</param>
/// <param name="Name">How the person wants to be called.</param>
/// <param name="Language">Of their mails.</param>
/// <param name="Hash">Of the password; null when the account was made with a passkey.</param>
internal sealed record SealedSignUp(string Secret, string Name, string Language, string? Hash)
{
    internal static SealedSignUp Of(string name, string language, string? hash) =>
        new(Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), name, language, hash);
}

/// <summary>What a link holds, sealed with the site's keys.</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="Stamp">The person's stamp when it was sent: any change of it spends the link.</param>
/// <param name="Email">The address it was sent to.</param>
/// <param name="Until">When it ends.</param>
/// <param name="SignUp">The sign-up that it confirms; null for the others.</param>
internal sealed record SealedLink(Guid Person, string Stamp, string Email, DateTimeOffset Until, SealedSignUp? SignUp = null)
{
    /// <summary>True when it was made for this state of the account.</summary>
    internal bool Fits(Person? person) =>
        person is not null && person.Id == Person && person.SecurityStamp == Stamp && (SignUp is null || !person.EmailConfirmed);
}

/// <summary>Makes and opens the links of mails: dated by the site's clock, good once.</summary>
internal sealed class Links(IDataProtectionProvider protection, TimeProvider clock)
{
    private const int Longest = 4000;

    internal static readonly TimeSpan ConfirmLife = TimeSpan.FromDays(3), ResetLife = TimeSpan.FromHours(2);

    internal string Seal(LinkPurpose purpose, Person person, string email, SealedSignUp? signUp = null) =>
        Sealer(purpose).Protect(JsonSerializer.Serialize(new SealedLink(
            person.Id, person.SecurityStamp!, email, clock.GetUtcNow() + (purpose == LinkPurpose.ConfirmEmail ? ConfirmLife : ResetLife),
                signUp)));

    /// <summary>Null when it is not one of ours, was touched, or is too old.</summary>
    internal SealedLink? Open(LinkPurpose purpose, string? token)
    {
        if (token is not { Length: > 0 and < Longest }) return null;
        try
        {
            var link = JsonSerializer.Deserialize<SealedLink>(Sealer(purpose).Unprotect(token));
            return link is not null && clock.GetUtcNow() < link.Until ? link : null;
        }
        catch (Exception broken) when (broken is CryptographicException or JsonException)
        {
            return null;
        }
    }

    // The purpose keeps the name under which the links of earlier versions were sealed.
    private IDataProtector Sealer(LinkPurpose purpose) => protection.CreateProtector("Rouages.Directory.Links", purpose.ToString());
}
