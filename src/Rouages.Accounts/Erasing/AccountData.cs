using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Accounts.OpenId;
using Rouages.Mail;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Accounts.Erasing;

/// <summary>What is known of every person: the account and its keys.</summary>
internal sealed class AccountData(RouagesDb db) : IPersonalData
{
    public string Section => "Compte";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var account = await db.Set<Person>().AsNoTracking().Where(p => p.Id == person)
            .Select(p =>
                new
                {
                    p.DisplayName, p.Email, p.EmailConfirmed, p.Language, p.WeeklyMail, p.CreatedAt, p.BlockedAt, p.BlockedReason,
                    TwoStep = p.TwoFactorEnabled
                }).SingleOrDefaultAsync(ct);
        if (account is null) return null;
        var keys = await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(p => p.UserId == person).Take(100).ToListAsync(ct);
        var providers = await db.Set<ExternalLogin>().AsNoTracking().Where(l => l.PersonId == person)
            .OrderBy(l => l.LinkedAt).Take(100).Select(l => new { l.Issuer, l.Subject, l.LinkedAt }).ToListAsync(ct);
        var tokens = await db.Set<ApiToken>().AsNoTracking().Where(t => t.PersonId == person).OrderBy(t => t.CreatedAt).ThenBy(t => t.Id)
            .Select(t => new { t.Name, t.Scopes, t.CreatedAt, t.ExpiresAt, t.LastUsedAt }).Take(ApiToken.Most).ToListAsync(ct);
        var calendar = await db.Set<CalendarKey>().AsNoTracking().Where(k => k.PersonId == person)
            .Select(k => new { k.CreatedAt, k.LastReadOn }).SingleOrDefaultAsync(ct);
        return new
        {
            account, Providers = providers, Passkeys = keys.Select(k => new { k.Data.Name, k.Data.CreatedAt }), Tokens = tokens,
            Calendar = calendar
        };
    }

    public async Task Erase(Guid person, CancellationToken ct)
    {
        // Letters to this address from before it was an account's; those about the account go with the mail's own data.
        if (await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Email).SingleOrDefaultAsync(ct) is { } email)
        {
            string[] spellings = [email, email.ToLowerInvariant()];
            await db.Set<OutgoingMail>().Where(m => spellings.Contains(m.To)).ExecuteDeleteAsync(ct);
        }
    }
}
