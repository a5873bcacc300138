using Microsoft.EntityFrameworkCore;
using Rouages.Steering.Domain;
using Rouages.Storage;

namespace Rouages.Steering.Documents;

/// <summary>The files of the shared documents: each version holds its own.</summary>
internal sealed class DocumentFiles(RouagesDb db) : IFileOwners
{
    private const string Document = "shared-document";

    public static FileOwner Of(Guid version) => new(Document, version);

    public string Kind => Document;

    public async Task<IReadOnlyList<HeldFile>> Held(IReadOnlyCollection<Guid> files, CancellationToken ct) =>
        await db.Set<SharedDocument>().Where(d => d.FileId != null && files.Contains(d.FileId.Value)).OrderBy(d => d.Id)
            .Take(FileSweep.BatchSize).Select(d => new HeldFile(d.FileId!.Value, d.Id)).ToListAsync(ct);
}
