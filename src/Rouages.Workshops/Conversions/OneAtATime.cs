using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Rouages.Storage;

namespace Rouages.Workshops.Conversions;

/// <summary>Cards of a workshop become something one at a time, so that two clicks make one thing.</summary>
internal static class OneAtATime
{
    public static async Task<IDbContextTransaction> ConvertAlone(this RouagesDb db, Guid workshop, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"workshops.harvest " + workshop}, 0))", ct);
        return transaction;
    }
}
