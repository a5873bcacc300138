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
    /// Saves a new row under an identifier that its form gave: pressed twice, the second press finds what the first one wrote and changes
    /// nothing. Answers false when another unique value was taken meanwhile.
    /// </summary>
    /// <typeparam name="T">What is new.</typeparam>
    /// <param name="db">The database.</param>
    /// <param name="id">Its identifier.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<bool> SaveOnce<T>(this RouagesDb db, Guid id, CancellationToken ct = default) where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException first) when (first.IsDuplicate())
        {
            db.ChangeTracker.Clear();
            return await db.FindAsync<T>([id], ct) is not null;
        }
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
