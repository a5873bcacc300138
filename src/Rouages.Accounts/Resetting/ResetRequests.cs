using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Mail;
using Rouages.Storage;

namespace Rouages.Accounts.Resetting;

/// <summary>Takes what is asked, the same for a known address as for an unknown one, and answers it a moment later.</summary>
internal sealed class ResetRequests(
    RouagesDb db, Credentials people, AccountLetters letters, [FromKeyedServices(ResetRequests.Signal)] MailSignal signal,
        TimeProvider clock)
{
    internal const string Signal = "resets";
    private const int MostAtOnce = 100;

    /// <summary>Keeps one request per address: asking twice in a moment is asking once.</summary>
    internal async Task Ask(EmailAddress email, string retour, CancellationToken ct)
    {
        var (key, to, now) =
            (Person.Normal(email.Value), retour.Length > ResetRequest.LongestReturn ? Return.Home : retour, clock.GetUtcNow());
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO accounts.reset_request (normalized_email, "return", asked_at) VALUES ({key}, {to}, {now})
            ON CONFLICT (normalized_email) DO UPDATE SET "return" = excluded."return", asked_at = excluded.asked_at
            """, ct);
        signal.Raise();
    }

    /// <summary>
    /// Writes to those who have an account that is not blocked, and forgets what was asked. Of two nodes at once, the second finds its rows
    /// gone and saves nothing.
    /// </summary>
    internal async Task<int> Answer(CancellationToken ct)
    {
        var asked = await db.Set<ResetRequest>().OrderBy(request => request.AskedAt).ThenBy(request => request.NormalizedEmail)
            .Take(MostAtOnce).ToListAsync(ct);
        foreach (var request in asked)
        {
            if (await people.Find(request.NormalizedEmail, ct) is { BlockedAt: null } person)
                await Write(person, request.Return, ct);
            db.Remove(request);
        }

        await db.SaveChangesAsync(ct);
        return asked.Count;
    }

    private Task<Refusal?> Write(Person person, string retour, CancellationToken ct) =>
        person.EmailConfirmed ? letters.PostReset(person, retour, ct)
            : letters.PostConfirmation(person, SealedSignUp.Of(person.DisplayName, person.Language, person.PasswordHash), retour, ct);
}

/// <summary>Answers at once when somebody asked on this node, and soon for what others left.</summary>
internal sealed class ResetService(
    IServiceScopeFactory scopes, IConfiguration configuration, [FromKeyedServices(ResetRequests.Signal)] MailSignal signal,
        ILogger<ResetService> log) : ResilientService(log)
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    protected override async Task Run(CancellationToken ct)
    {
        if (!configuration.GetValue("Jobs:Run", true)) return;
        while (!ct.IsCancellationRequested)
        {
            await using (var scope = scopes.CreateAsyncScope())
            {
                while (await scope.ServiceProvider.GetRequiredService<ResetRequests>().Answer(ct) > 0) { }
            }

            await signal.Wait(Round, ct);
        }
    }
}
