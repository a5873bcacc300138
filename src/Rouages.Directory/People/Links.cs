using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Rouages.Directory.Domain;

namespace Rouages.Directory.People;

/// <summary>What a link in a mail is for; one never opens the other's door.</summary>
internal enum LinkPurpose
{
    ConfirmEmail,
    ResetPassword,
}

/// <summary>What a link holds, sealed with the site's keys.</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="Stamp">The person's stamp when it was sent: any change of it spends the link.</param>
/// <param name="Email">The address it was sent to.</param>
/// <param name="Until">When it ends.</param>
internal sealed record SealedLink(Guid Person, string Stamp, string Email, DateTimeOffset Until)
{
    /// <summary>True when it was made for this state of the account.</summary>
    internal bool Fits(Person? person) => person is not null && person.Id == Person && person.SecurityStamp == Stamp;
}

/// <summary>Makes and opens the links of mails: dated by the site's clock, good once.</summary>
internal sealed class Links(IDataProtectionProvider protection, TimeProvider clock)
{
    internal static readonly TimeSpan ConfirmLife = TimeSpan.FromDays(3), ResetLife = TimeSpan.FromHours(2);

    internal string Seal(LinkPurpose purpose, Person person, string email) =>
        Sealer(purpose).Protect(JsonSerializer.Serialize(new SealedLink(
            person.Id, person.SecurityStamp!, email, clock.GetUtcNow() + (purpose == LinkPurpose.ConfirmEmail ? ConfirmLife : ResetLife))));

    /// <summary>Null when it is not one of ours, was touched, or is too old.</summary>
    internal SealedLink? Open(LinkPurpose purpose, string? token)
    {
        if (token is not { Length: > 0 and < 2000 }) return null;
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

    private IDataProtector Sealer(LinkPurpose purpose) => protection.CreateProtector("Rouages.Directory.Links", purpose.ToString());
}
