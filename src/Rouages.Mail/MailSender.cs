using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rouages.Storage;

namespace Rouages.Mail;

/// <summary>Empties the outbox: at once when the signal is raised on this node, and at short intervals for what others left or what failed.</summary>
internal sealed partial class MailSender(
    IServiceScopeFactory scopes, MailSettings settings, IMailTransport transport, MailSignal signal, TimeProvider clock, ILogger<MailSender> log) : ResilientService(log)
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    /// <summary>A node that dies while sending gives the mail back after this long.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>How long the trace of a mail is kept.</summary>
    private static readonly TimeSpan Trace = TimeSpan.FromDays(30);

    protected override TimeSpan Pause => Round;

    protected override async Task Run(CancellationToken ct)
    {
        if (!settings.CanLeave)
        {
            NoWayOut(log);
            return;
        }

        while (!ct.IsCancellationRequested)
        {
            while (await SendOne(ct)) { }
            await signal.Wait(Round, ct);
        }
    }

    /// <summary>Sends the mail that has waited longest; false when none is due.</summary>
    internal async Task<bool> SendOne(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RouagesDb>();
        if (await Take(db, ct) is not { } mail)
        {
            await Forget(db, ct);
            return false;
        }

        await Deliver(mail, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task Deliver(OutgoingMail mail, CancellationToken ct)
    {
        try
        {
            await transport.Send(mail, ct);
            mail.Leave(clock.GetUtcNow(), transport.KeepsText);
        }
        catch (Exception trouble) when (!ct.IsCancellationRequested)
        {
            NotDelivered(log, mail.Id, mail.Attempts, trouble);
            mail.Fail(trouble.Message, clock.GetUtcNow());
        }
    }

    private async Task<OutgoingMail?> Take(RouagesDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var taken = await db.Set<OutgoingMail>().FromSql($"""
            UPDATE storage.outgoing_mail SET next_at = {now + Lease}, attempts = attempts + 1
            WHERE id = (SELECT id FROM storage.outgoing_mail WHERE next_at <= {now} ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """).ToListAsync(ct);
        return taken.SingleOrDefault();
    }

    private Task<int> Forget(RouagesDb db, CancellationToken ct)
    {
        var old = clock.GetUtcNow() - Trace;
        return db.Set<OutgoingMail>().Where(m => m.NextAt == null && m.PostedAt < old).ExecuteDeleteAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail waits: neither Mail:Host nor Mail:Outbox is set, see docs/settings.md")]
    private static partial void NoWayOut(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} was not delivered (attempt {Attempt})")]
    private static partial void NotDelivered(ILogger log, Guid mail, int attempt, Exception trouble);
}
