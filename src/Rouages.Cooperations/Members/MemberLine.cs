using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations.Members;

/// <summary>An organisation in a cooperation.</summary>
public sealed record MemberLine(
    Guid Id, Guid OrganisationId, string Slug, string Name, ActorFamily Family, string? Commune, MemberRole Role, Engagement Engagement,
        DateTimeOffset JoinedAt, DateTimeOffset? AskedAt)
{
    /// <summary>An inhabitant in person: neither an organisation, nor named to visitors.</summary>
    public bool IsInhabitant => Family == ActorFamily.Inhabitant;

    /// <summary>Its logo.</summary>
    public Guid? LogoId { get; init; }
}
