using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rouages.Storage;

namespace Rouages.Assessments.Grouping;

internal static class Saving
{
    /// <summary>Saves, or answers false when somebody else was faster: changed the row, or inserted it first.</summary>
    public static async Task<bool> SaveUnlessFaster(this RouagesDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException first) when (first.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return false;
        }
    }
}
