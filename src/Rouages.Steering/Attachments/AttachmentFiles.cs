using Microsoft.EntityFrameworkCore;
using Rouages.Steering.Domain;
using Rouages.Storage;

namespace Rouages.Steering.Attachments;

/// <summary>The files of an action are those of its proofs.</summary>
internal sealed class AttachmentFiles(RouagesDb db) : IFileOwners
{
    private const string Action = "action";

    public static FileOwner Of(Guid action) => new(Action, action);

    public string Kind => Action;

    public async Task<IReadOnlyList<HeldFile>> Held(IReadOnlyCollection<Guid> files, CancellationToken ct) =>
        await db.Set<Attachment>().Where(proof => proof.FileId != null && files.Contains(proof.FileId.Value)).OrderBy(proof => proof.Id)
            .Take(FileSweep.BatchSize)
            .Select(proof => new HeldFile(proof.FileId!.Value, proof.ActionId)).ToListAsync(ct);
}
