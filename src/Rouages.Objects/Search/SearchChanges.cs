using Microsoft.EntityFrameworkCore;
using Rouages.Storage;

namespace Rouages.Objects.Search;

/// <summary>
/// Keeps documents true: whatever is saved through <see cref="RouagesDb"/> is found, or found no more, from the same transaction on. Bulk
/// statements (<c>ExecuteUpdate</c>) pass by, and wait for <see cref="SearchRebuild"/>: they must not be used on what is searched.
/// </summary>
internal sealed class SearchChanges(IEnumerable<ISearchable> kinds) : ISaveHook
{
    private readonly ISearchable[] _kinds = [.. kinds];

    public Func<CancellationToken, Task>? Prepare(RouagesDb db)
    {
        var changed = new Dictionary<ISearchable, HashSet<Guid>>();
        foreach (var entry in db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
            foreach (var kind in _kinds)
                foreach (var id in kind.Changed(entry.Entity))
                {
                    if (!changed.TryGetValue(kind, out var ids)) changed[kind] = ids = [];
                    ids.Add(id);
                }

        return changed.Count == 0 ? null : ct => Refresh(db, changed, ct);
    }

    private static async Task Refresh(RouagesDb db, Dictionary<ISearchable, HashSet<Guid>> changed, CancellationToken ct)
    {
        foreach (var (kind, ids) in changed)
            foreach (var some in ids.Order().Chunk(SearchRebuild.AtOnce)) await db.Refresh(kind, some, ct);
    }
}
