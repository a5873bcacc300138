using Microsoft.EntityFrameworkCore;
using Rouages.Steering.Domain;
using Rouages.Storage;

namespace Rouages.Steering.Documents;

/// <summary>The place that the files of a cooperation take: its shared documents and the proofs of its actions.</summary>
internal sealed class SharedSpace(RouagesDb db, IFileStore files)
{
    public Task<long> Bytes(Guid cooperation, CancellationToken ct) => files.Bytes(
        db.Set<SharedDocument>().Where(d => d.CooperationId == cooperation && d.FileId != null).Select(d => d.FileId!.Value)
            .Concat(from proof in db.Set<Attachment>()
                    join action in db.Set<PlanAction>() on proof.ActionId equals action.Id
                    where action.CooperationId == cooperation && proof.FileId != null
                    select proof.FileId!.Value), ct);
}
