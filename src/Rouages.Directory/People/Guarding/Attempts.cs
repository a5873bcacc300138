using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rouages.Storage;

namespace Rouages.Directory.People.Guarding;

/// <summary>Counts tries in the database, so that every node and every restart knows them.</summary>
internal sealed class Attempts(RouagesDb db, TimeProvider clock)
{
    /// <summary>Counts this try before it is made (a hundred at once are a hundred); false when it is one too many.</summary>
    internal async Task<bool> Allow(Limit limit, string subject, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (key, ends) = (Key(limit, subject), now + limit.During);
        var tries = await db.Database.SqlQuery<int>($"""
            INSERT INTO directory.attempt AS a (key, tries, ends_at) VALUES ({key}, 1, {ends})
            ON CONFLICT (key) DO UPDATE SET
                tries = CASE WHEN a.ends_at <= {now} THEN 1 ELSE a.tries + 1 END,
                ends_at = CASE WHEN a.ends_at <= {now} OR a.tries < {limit.Tries} THEN {ends} ELSE a.ends_at END
            RETURNING tries AS "Value"
            """).ToListAsync(ct);
        return tries[0] <= limit.Tries;
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
