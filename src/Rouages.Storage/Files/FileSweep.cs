using Microsoft.EntityFrameworkCore;
using Rouages.Storage.Files;

namespace Rouages.Storage;

/// <summary>Removes the files that nobody holds: their owner is gone, or they were saved and never attached.</summary>
public sealed class FileSweep(RouagesDb db, IEnumerable<IFileOwners> kinds, TimeProvider clock)
{
    /// <summary>How many files are looked at together.</summary>
    public const int BatchSize = 500;

    /// <summary>How long a file may wait for its owner.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>Looks at every file older than <see cref="Grace"/>; doing it twice is harmless.</summary>
    /// <returns>How many files were removed.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var (before, last, swept) = (clock.GetUtcNow() - Grace, Guid.Empty, 0);
        while (true)
        {
            var batch = await db.Set<StoredFile>().AsNoTracking().Where(file => file.SavedAt < before && file.Id > last)
                .OrderBy(file => file.Id).Take(BatchSize)
                .Select(file => new Kept(file.Id, file.OwnerKind, file.OwnerId)).ToListAsync(ct);
            if (batch.Count == 0) return swept;
            last = batch[^1].Id;
            swept += await Sweep(batch, ct);
        }
    }

    private async Task<int> Sweep(List<Kept> batch, CancellationToken ct)
    {
        var (ids, held) = (batch.ConvertAll(file => file.Id), new List<(string Kind, HeldFile File)>());
        foreach (var kind in kinds) held.AddRange((await kind.Held(ids, ct)).Select(file => (kind.Kind, file)));
        var holders = held.ToLookup(one => one.File.File, one => new FileOwner(one.Kind, one.File.Owner));
        foreach (var file in batch.Where(file => file.Kind is null && holders.Contains(file.Id)))
            await Adopt(file.Id, holders[file.Id].First(), ct);
        var gone = batch.Where(file => IsGone(file, holders[file.Id])).Select(file => file.Id).ToList();
        return gone.Count == 0 ? 0 : await db.Set<StoredFile>().Where(file => gone.Contains(file.Id)).ExecuteDeleteAsync(ct);
    }

    // A kind that no module of this version knows is left alone: the module may come back.
    private bool IsGone(Kept file, IEnumerable<FileOwner> holders) =>
        file is { Kind: { } kind, Owner: { } owner } ? kinds.Any(known => known.Kind == kind) && !holders.Contains(new(kind, owner))
            : !holders.Any();

    // Written by a node of the version before, while nodes are upgraded one by one.
    private Task<int> Adopt(Guid id, FileOwner owner, CancellationToken ct) =>
        db.Set<StoredFile>().Where(file => file.Id == id && file.OwnerKind == null)
        .ExecuteUpdateAsync(file => file.SetProperty(f => f.OwnerKind, owner.Kind).SetProperty(f => f.OwnerId, owner.Id), ct);

    private sealed record Kept(Guid Id, string? Kind, Guid? Owner);
}
