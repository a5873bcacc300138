namespace Rouages.Cooperations.Domain;

/// <summary>An organisation's place in a cooperation.</summary>
public sealed class Membership
{
    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required MemberRole Role { get; set; }
    public required Engagement Engagement { get; set; }
    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>Set when a curious organisation asked to take part and waits for an answer.</summary>
    public DateTimeOffset? AskedAt { get; set; }
    public DateTimeOffset? LeftAt { get; set; }
}
