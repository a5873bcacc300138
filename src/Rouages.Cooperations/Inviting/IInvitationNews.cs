namespace Rouages.Cooperations;

/// <summary>An invitation that somebody has just accepted.</summary>
/// <param name="Host">The person who invited.</param>
/// <param name="CooperationId">The cooperation it opened; null for a mandate.</param>
/// <param name="OrganisationId">The organisation in which it gave a mandate; null for a cooperation.</param>
/// <param name="Into">The name of that cooperation, or of that organisation.</param>
/// <param name="Entered">The name of the organisation that came in.</param>
public sealed record AcceptedInvitation(Guid Host, Guid? CooperationId, Guid? OrganisationId, string Into, string Entered);

/// <summary>Tells the person who invited that somebody accepted, in the transaction that lets them in.</summary>
public interface IInvitationNews
{
    /// <summary>Adds what is told to what the caller is about to save.</summary>
    Task Accepted(AcceptedInvitation accepted, CancellationToken ct);
}
