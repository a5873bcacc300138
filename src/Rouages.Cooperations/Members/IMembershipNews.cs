namespace Rouages.Cooperations;

/// <summary>A curious organisation, or person, that asked to take part in a cooperation.</summary>
/// <param name="Id">Its membership.</param>
/// <param name="CooperationId">The cooperation.</param>
/// <param name="Cooperation">Name of the cooperation.</param>
/// <param name="OrganisationId">Who asks.</param>
/// <param name="Organisation">Its name; null for somebody who takes part in person.</param>
/// <param name="By">The account that asked, or answered: it is not told of what it did itself.</param>
public sealed record AskedMembership(
    Guid Id, Guid CooperationId, string Cooperation, Guid OrganisationId, string? Organisation, Guid By);

/// <summary>
/// Tells a request to take part to those who answer it, and the answer to those who asked, in the transaction that saves it.
/// </summary>
public interface IMembershipNews
{
    /// <summary>Adds what is told to what the caller is about to save: somebody asks.</summary>
    Task Asked(AskedMembership asked, CancellationToken ct);

    /// <summary>Adds what is told to what the caller is about to save: they are welcomed.</summary>
    Task Welcomed(AskedMembership asked, CancellationToken ct);

    /// <summary>Adds what is told to what the caller is about to save: they are not, for a reason or without one.</summary>
    Task Declined(AskedMembership asked, string? reason, CancellationToken ct);
}
