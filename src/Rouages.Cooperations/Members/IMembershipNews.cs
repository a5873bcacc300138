namespace Rouages.Cooperations;

/// <summary>A curious organisation, or person, that asked to take part in a cooperation.</summary>
/// <param name="Id">Its membership.</param>
/// <param name="CooperationId">The cooperation.</param>
/// <param name="Cooperation">Name of the cooperation.</param>
/// <param name="OrganisationId">Who asks.</param>
/// <param name="Organisation">Its name; null for somebody who takes part in person.</param>
/// <param name="By">Who asked, or who answered: they are not told of what they did themselves.</param>
public sealed record AskedMembership(
    Guid Id, Guid CooperationId, string Cooperation, Guid OrganisationId, string? Organisation, Seat By)
{
    /// <summary>Address of the cooperation.</summary>
    public required string Home { get; init; }

    /// <summary>What they say of themselves.</summary>
    public string? Words { get; init; }

    /// <summary>Why they are not followed, when a reason is given.</summary>
    public string? Reason { get; init; }

    /// <summary>The answer takes them out: only the public page is left to them, when there is one.</summary>
    public bool IsOut { get; init; }

    /// <summary>Visitors see the page of the cooperation.</summary>
    public bool IsPublic { get; init; }
}

/// <summary>
/// Tells a request to take part to those who answer it, and the answer to those who asked, in the transaction that saves it.
/// </summary>
public interface IMembershipNews
{
    /// <summary>Adds what is told to what the caller is about to save: somebody asks.</summary>
    Task Asked(AskedMembership asked, CancellationToken ct);

    /// <summary>Adds what is told to what the caller is about to save: they are welcomed.</summary>
    Task Welcomed(AskedMembership asked, CancellationToken ct);

    /// <summary>Adds what is told to what the caller is about to save: they are not.</summary>
    Task Declined(AskedMembership asked, CancellationToken ct);
}
