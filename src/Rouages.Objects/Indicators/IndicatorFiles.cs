using Microsoft.EntityFrameworkCore;
using Rouages.Storage;

namespace Rouages.Objects.Indicators;

/// <summary>The files that prove a value belong to its indicator.</summary>
internal sealed class IndicatorFiles(RouagesDb db) : IFileOwners
{
    internal const string OwnerKind = "indicator";

    public string Kind => OwnerKind;

    public async Task<IReadOnlyList<HeldFile>> Held(IReadOnlyCollection<Guid> files, CancellationToken ct) =>
        await (from proof in db.Set<IndicatorProof>().AsNoTracking()
               where proof.FileId != null && files.Contains(proof.FileId.Value)
               join measure in db.Set<IndicatorMeasure>() on proof.MeasureId equals measure.Id
               orderby proof.Id
               select new HeldFile(proof.FileId!.Value, measure.IndicatorId)).Take(FileSweep.BatchSize).ToListAsync(ct);
}
