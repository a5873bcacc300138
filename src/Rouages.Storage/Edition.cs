using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rouages.Storage;

/// <summary>Optimistic concurrency by PostgreSQL's own row version (<c>xmin</c>): no column, no trigger.</summary>
public static class Edition
{
    /// <summary>
    /// Name of the property that carries the row's edition; a shadow property unless the entity declares <c>uint Edition</c>.
    /// </summary>
    public const string Property = "Edition";

    /// <summary>
    /// Makes a save fail with <see cref="DbUpdateConcurrencyException"/> (shown as a 409 page) when somebody else saved the row meanwhile.
    /// </summary>
    public static EntityTypeBuilder<T> HasEdition<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        ArgumentNullException.ThrowIfNull(entity);
        entity.Property<uint>(Property).HasColumnName("xmin").HasColumnType("xid").IsRowVersion();
        return entity;
    }

    /// <summary>The edition of a tracked row, to be carried by its form.</summary>
    public static uint EditionOf(this RouagesDb db, object entity)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (uint)db.Entry(entity).Property(Property).CurrentValue!;
    }

    /// <summary>Says which edition of the row the person had before their eyes: the save fails when it is no longer the last one.</summary>
    public static void Expect(this RouagesDb db, object entity, uint edition)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Entry(entity).Property(Property).OriginalValue = edition;
    }
}
