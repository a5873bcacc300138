using Rouages.Commons;

namespace Rouages.Cooperations.Domain;

/// <summary>What has become of an invitation.</summary>
public enum InvitationState
{
    Open,
    Used,
    Declined,
    Revoked,
    Expired,
}

/// <summary>
/// An invitation into a cooperation, or to a mandate in an organisation; by e-mail (once) or by link (bounded in number and time).
/// </summary>
public sealed class Invitation
{
    public const int LongestEmail = 254;
    public const int MostUsesOfALink = 500;
    public const int HashLength = 32;

    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the token: the table opens no door to whoever reads it.</summary>
    public required byte[] TokenHash { get; set; }

    /// <summary>Lower case; null for a link.</summary>
    public string? Email { get; init; }

    /// <summary>The cooperation it opens; null for a mandate.</summary>
    public Guid? CooperationId { get; init; }

    /// <summary>The organisation in which it gives a mandate; null for a cooperation.</summary>
    public Guid? OrganisationId { get; init; }
    public MemberRole Role { get; set; }
    public Engagement Engagement { get; set; }
    public string? Title { get; init; }
    public DateOnly? MandateUntil { get; init; }
    public bool Manages { get; init; }

    /// <summary>Who invited; null once that person is gone.</summary>
    public Guid? InvitedBy { get; init; }
    public required Guid InvitedFor { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; set; }
    public required int MostUses { get; init; }
    public int Uses { get; private set; }
    public DateTimeOffset? RevokedAt { get; set; }
    public DateTimeOffset? DeclinedAt { get; set; }

    /// <summary>How it stands now.</summary>
    public InvitationState State(DateTimeOffset now) =>
        RevokedAt is not null ? InvitationState.Revoked
        : DeclinedAt is not null ? InvitationState.Declined
        : Uses >= MostUses ? InvitationState.Used
        : now >= ExpiresAt ? InvitationState.Expired
        : InvitationState.Open;

    /// <summary>Somebody accepts it.</summary>
    public Refusal? Use(DateTimeOffset now)
    {
        if (State(now) != InvitationState.Open) return new Refusal("Cette invitation n’est plus valable.");
        Uses++;
        return null;
    }

    /// <summary>The same address is invited again: the invitation starts afresh with a new token, and does not double.</summary>
    public void Renew(byte[] tokenHash, MemberRole role, Engagement engagement, DateTimeOffset expires) =>
        (TokenHash, Role, Engagement, ExpiresAt) = (tokenHash, role, engagement, expires);
}
