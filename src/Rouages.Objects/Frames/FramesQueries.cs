using Microsoft.EntityFrameworkCore;
using Rouages.Objects.Agreements;
using Rouages.Objects.Indicators;
using Rouages.Objects.Workflows;
using Rouages.Storage;

namespace Rouages.Objects;

/// <summary>Reads runs, agreements and indicators whole and in order: their rules ask all that happened, the oldest first.</summary>
public static class FramesQueries
{
    /// <summary>The run of a workflow on an object, to change; null when it has none.</summary>
    public static Task<WorkflowRun?> FindRun(this RouagesDb db, ObjectRef on, string workflow, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<WorkflowRun>().Include(run => run.Passages.OrderBy(passage => passage.Number))
            .SingleOrDefaultAsync(run => run.On == on && run.Workflow == workflow, ct);
    }

    /// <summary>An agreement, to change; null when it is not there.</summary>
    public static Task<Agreement?> FindAgreement(this RouagesDb db, Guid id, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Agreement>().AsSplitQuery()
            .Include(agreement => agreement.Versions.OrderBy(version => version.Number))
                .ThenInclude(version => version.Signatures.OrderBy(signature => signature.Id))
            .Include(agreement => agreement.Parties.OrderBy(party => party.Id))
                .ThenInclude(party => party.Notices.OrderBy(notice => notice.Id))
            .SingleOrDefaultAsync(agreement => agreement.Id == id, ct);
    }

    /// <summary>An indicator with its measures and proofs, to change; null when it is not there.</summary>
    public static Task<Indicator?> FindIndicator(this RouagesDb db, Guid id, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Indicator>().AsSplitQuery()
            .Include(indicator => indicator.Measures.OrderBy(measure => measure.Id))
                .ThenInclude(measure => measure.Proofs.OrderBy(proof => proof.Id))
            .SingleOrDefaultAsync(indicator => indicator.Id == id, ct);
    }
}
