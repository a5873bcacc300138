using Rouages.Commons;

namespace Rouages.Cooperations;

/// <summary>
/// What a module keeps under the name of an organisation, when two records of one organisation become one. What is over stays as it was
/// said and signed; what still goes on follows. All calls stand in one transaction.
/// </summary>
public interface IOrganisationMerge
{
    /// <summary>Why they may not become one now; null when they may.</summary>
    Task<Refusal?> Refuse(Guid gone, Guid kept, CancellationToken ct);

    /// <summary>Moves what still goes on, by statements of its own: nothing is tracked.</summary>
    Task Merge(Guid gone, Guid kept, CancellationToken ct);
}
