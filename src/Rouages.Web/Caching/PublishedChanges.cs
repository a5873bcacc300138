using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Storage;

namespace Rouages.Web;

/// <summary>A type of rows that public pages show.</summary>
/// <param name="Type">The entity; what it owns counts with it.</param>
public sealed record PublishedType(Type Type);

/// <summary>How a module says which of its rows the public pages show.</summary>
public static class PublishedTypes
{
    /// <summary>Whenever such a row is saved through <see cref="RouagesDb"/>, the public pages are made anew, on every node.</summary>
    public static IServiceCollection AddPublished<T>(this IServiceCollection services) where T : class =>
        services.AddSingleton(new PublishedType(typeof(T)));
}

/// <summary>
/// Forgets the public pages when a row that they show was saved. Inside a transaction this node forgets them at once, and again with all
/// others once it is committed. Bulk statements (<c>ExecuteUpdate</c>) pass by: they must not be used on published rows.
/// </summary>
internal sealed class PublishedChanges(PublicPages pages, IEnumerable<PublishedType> types) : SaveChangesInterceptor
{
    private readonly FrozenSet<Type> _published = types.Select(type => type.Type).ToFrozenSet();
    private readonly ConditionalWeakTable<DbContext, object> _changing = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db && db.ChangeTracker.Entries().Any(entry =>
                entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && IsPublished(entry.Metadata)))
            _changing.AddOrUpdate(db, this);
        return ValueTask.FromResult(result);
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is RouagesDb db && _changing.Remove(db)) await pages.Changed(db, cancellationToken);
        return result;
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db) _changing.Remove(db);
        return Task.CompletedTask;
    }

    private bool IsPublished(IReadOnlyEntityType? entity) =>
        entity is not null && (_published.Contains(entity.ClrType) || IsPublished(entity.FindOwnership()?.PrincipalEntityType));
}
