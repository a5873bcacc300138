using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Mail;

/// <summary>Forgets the traces of mails after a month, and the counts of days that are over.</summary>
internal sealed class OutboxCleaning(RouagesDb db, TimeProvider clock) : IScheduledJob
{
    /// <summary>How long the trace of a mail is kept.</summary>
    private static readonly TimeSpan Trace = TimeSpan.FromDays(30);

    public string Name => "mail.cleaning";
    public string Label => Words.Key("Oublier la trace des courriels d’il y a plus d’un mois");

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.Set<OutgoingMail>().Where(mail => mail.NextAt == null && mail.PostedAt < now - Trace).ExecuteDeleteAsync(ct);
        await db.Set<MailCount>().Where(count => count.EndsAt <= now).ExecuteDeleteAsync(ct);
    }
}
