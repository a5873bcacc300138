using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations.Members;

/// <summary>An organisation in a cooperation.</summary>
public sealed record MemberLine(
    Guid Id, Guid OrganisationId, string Slug, string Name, ActorFamily Family, string? Commune, MemberRole Role, Engagement Engagement,
        DateTimeOffset JoinedAt, DateTimeOffset? AskedAt)
{
    /// <summary>Its logo.</summary>
    public Guid? LogoId { get; init; }
}
