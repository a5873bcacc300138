using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Rouages.Storage;

/// <summary>Saving against others who save at the same instant.</summary>
public static class Saving
{
    /// <summary>True when the save lost a race: a row with the same unique value was inserted first.</summary>
    public static bool IsDuplicate(this DbUpdateException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
    }

    /// <summary>
    /// Saves, or answers false when somebody else was faster: changed a row that <see cref="Edition.Expect"/> names, or inserted it first.
    /// </summary>
    public static async Task<bool> SaveUnlessFaster(this RouagesDb db, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException first) when (first.IsDuplicate())
        {
            return false;
        }
    }
}
