namespace Rouages.Cooperations.Domain;

/// <summary>An organisation's place in a cooperation.</summary>
public sealed class Membership
{
    /// <summary>What one may say of oneself when asking to take part.</summary>
    public const int LongestWords = 500;

    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required MemberRole Role { get; set; }
    public required Engagement Engagement { get; set; }
    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>Set when a curious organisation asked to take part and waits for an answer.</summary>
    public DateTimeOffset? AskedAt { get; set; }
    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>Two places of one organisation become one: the greater role, the greater engagement.</summary>
    public void TakeOver(Membership gone, DateTimeOffset now)
    {
        if (Weight(gone.Role) > Weight(Role)) Role = gone.Role;
        if (gone.Engagement > Engagement) Engagement = gone.Engagement;
        if (Engagement != Engagement.Curious) AskedAt = null;
        gone.LeftAt = now;
    }

    private static int Weight(MemberRole role) => role switch
    {
        MemberRole.Lead => 3,
        MemberRole.Facilitator => 2,
        MemberRole.Member => 1,
        _ => 0,
    };
}
