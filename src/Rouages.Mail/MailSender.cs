using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rouages.Storage;

namespace Rouages.Mail;

/// <summary>
/// Empties the outbox: at once when the signal is raised on this node, and at short intervals for what others left or what failed.
/// </summary>
internal sealed partial class MailSender(
    IServiceScopeFactory scopes, MailSettings settings, IMailTransport transport, MailSignal signal, TimeProvider clock,
        ILogger<MailSender> log) : ResilientService(log)
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    /// <summary>How many mails leave over one connection.</summary>
    internal const int Batch = 50;

    /// <summary>A node that dies while sending gives its mails back after this long.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>A slow server must not hold mails beyond their lease, or another node sends them too.</summary>
    private static readonly TimeSpan LongestBatch = Lease - TimeSpan.FromMinutes(2);

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
            while (await SendBatch(ct)) { }
            await signal.Wait(Round, ct);
        }
    }

    /// <summary>Sends the mails that have waited longest over one connection; false when none is due.</summary>
    internal async Task<bool> SendBatch(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RouagesDb>();
        var mails = await Take(db, ct);
        await using var round = new SendingRound(transport, clock.GetUtcNow());
        foreach (var mail in mails)
        {
            if (clock.GetUtcNow() - round.Since > LongestBatch) mail.NextAt = clock.GetUtcNow();
            else await Deliver(round, mail, ct);
            if (mail is { IsDone: true, LeavesNoTrace: true }) db.Remove(mail);
            await Save(db);
        }
        return mails.Count > 0;
    }

    private async Task Deliver(SendingRound round, OutgoingMail mail, CancellationToken ct)
    {
        try
        {
            await round.Send(mail, ct);
            mail.Leave(clock.GetUtcNow(), transport.KeepsText);
        }
        catch (DeliveryException trouble)
        {
            mail.Fail(trouble.Fault, trouble.Message, clock.GetUtcNow());
            NotDelivered(log, mail.Id, mail.Attempts, trouble.Fault, trouble.Message);
        }
    }

    // What the server took is written down even when the host stops meanwhile. A mail that was erased while it left needs no trace.
    private static async Task Save(RouagesDb db)
    {
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException gone)
        {
            foreach (var entry in gone.Entries) entry.State = EntityState.Detached;
        }
    }

    private async Task<List<OutgoingMail>> Take(RouagesDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var taken = await db.Set<OutgoingMail>().FromSql($"""
            UPDATE storage.outgoing_mail SET next_at = {now + Lease}
            WHERE id IN (SELECT id FROM storage.outgoing_mail WHERE next_at <= {now} ORDER BY next_at, id LIMIT {Batch} FOR UPDATE SKIP LOCKED)
            RETURNING *
            """).ToListAsync(ct);
        return [.. taken.OrderBy(mail => mail.PostedAt).ThenBy(mail => mail.Id)];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail waits: neither Mail:Host nor Mail:Outbox is set, see docs/settings.md")]
    private static partial void NoWayOut(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} was not delivered (attempt {Attempt}, {Fault}): {Reason}")]
    private static partial void NotDelivered(ILogger log, Guid mail, int attempt, DeliveryFault fault, string reason);
}
