using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rouages.Storage;

namespace Rouages.Accounts.Guarding;

/// <summary>Counts tries in the database, so that every node and every restart knows them.</summary>
internal sealed class Attempts(RouagesDb db, TimeProvider clock)
{
    /// <summary>Counts this act and says whether it is among the free ones of its time.</summary>
    internal async Task<bool> Allow(Limit limit, string subject, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (key, ends) = (Key(limit, subject), now + limit.During);
        var tries = await db.Database.SqlQuery<int>($"""
            INSERT INTO accounts.attempt AS a (key, tries, ends_at) VALUES ({key}, 1, {ends})
            ON CONFLICT (key) DO UPDATE SET
                tries = CASE WHEN a.ends_at <= {now} THEN 1 ELSE a.tries + 1 END,
                ends_at = CASE WHEN a.ends_at <= {now} THEN {ends} ELSE a.ends_at END
            RETURNING tries AS "Value"
            """).ToListAsync(ct);
        return tries[0] <= limit.Free;
    }

    /// <summary>
    /// Counts this try before it is made (a hundred at once are a hundred). When it comes too early it must not be made, nor is it counted.
    /// </summary>
    /// <returns>Zero when it may be made, else how long to wait.</returns>
    internal async Task<TimeSpan> Wait(Limit limit, string subject, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (key, ends) = (Key(limit, subject), now + limit.During);
        var counted = await db.Database.SqlQuery<int>($"""
            INSERT INTO accounts.attempt AS a (key, tries, ends_at) VALUES ({key}, 1, {ends})
            ON CONFLICT (key) DO UPDATE SET tries = CASE WHEN a.ends_at <= {now} THEN 1 ELSE a.tries + 1 END, ends_at = {ends}
            WHERE a.ends_at <= {now} OR a.tries < {limit.Free}
               OR a.ends_at - {limit.During} + LEAST({limit.During}, {Limit.FirstPause} * power(2, LEAST(a.tries - {limit.Free}, 20))) <= {now}
            RETURNING tries AS "Value"
            """).ToListAsync(ct);
        if (counted.Count > 0) return TimeSpan.Zero;
        var held = await db.Set<Attempt>().AsNoTracking().SingleOrDefaultAsync(a => a.Key == key, ct);
        var left = held is null ? TimeSpan.Zero : held.EndsAt - limit.During + limit.Pause(held.Tries) - now;
        return left > TimeSpan.FromSeconds(1) ? left : TimeSpan.FromSeconds(1);
    }

    /// <summary>The try succeeded: the count starts again.</summary>
    internal Task Forget(Limit limit, string subject, CancellationToken ct)
    {
        var key = Key(limit, subject);
        return db.Set<Attempt>().Where(a => a.Key == key).ExecuteDeleteAsync(ct);
    }

    // Addresses are not kept readable in a table of failures.
    private static string Key(Limit limit, string subject) =>
        $"{limit.Name} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)))}";
}
