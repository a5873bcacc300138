using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Mail;

/// <summary>
/// The letters about a person, whatever address they went to. Those to a typed address that became an account's go with the account.
/// </summary>
internal sealed class MailData(RouagesDb db) : IPersonalData
{
    public string Section => "Courriels";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var letters = await db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.Person == person).OrderByDescending(mail => mail.Id)
            .Take(1000)
            .Select(mail => new { mail.To, mail.Subject, mail.PostedAt, mail.SentAt }).ToListAsync(ct);
        return letters.Count > 0 ? letters : null;
    }

    public async Task Erase(Guid person, CancellationToken ct)
    {
        await db.Set<OutgoingMail>().Where(mail => mail.Person == person).ExecuteDeleteAsync(ct);
        // What the person asked for and is gone keeps their name in its subject; what has not left yet is still owed to its reader.
        await db.Set<OutgoingMail>().Where(mail => mail.PostedBy == person && mail.NextAt == null).ExecuteDeleteAsync(ct);
    }
}
