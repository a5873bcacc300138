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

/// <summary>Whom the inviting person expects behind an address: what the invited one finds written, and confirms or corrects.</summary>
/// <param name="Person">How they are called.</param>
/// <param name="Organisation">The name of their organisation.</param>
/// <param name="Family">Its family.</param>
/// <param name="Status">Its standing under the law of 2014.</param>
/// <param name="Commune">INSEE code of its commune.</param>
public sealed record ExpectedGuest(
    string? Person, string? Organisation, ActorFamily? Family, SocialEconomyStatus? Status, string? Commune);

/// <summary>
/// An invitation into a cooperation, or to a mandate in an organisation; by e-mail (once) or by link (bounded in number and time).
/// </summary>
public sealed class Invitation
{
    public const int LongestEmail = 254;
    public const int MostUsesOfALink = 500;
    public const int HashLength = 32;
    public const int LongestMessage = 1000;

    /// <summary>An address is reminded at most this often.</summary>
    public static readonly TimeSpan BetweenLetters = TimeSpan.FromDays(2);

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

    /// <summary>How the invited person is called, as the inviting one wrote it.</summary>
    public string? ExpectedPerson { get; private set; }

    /// <summary>The name of the organisation that is invited; it becomes a member, or is created, by an acceptance alone.</summary>
    public string? ExpectedOrganisation { get; private set; }
    public ActorFamily? ExpectedFamily { get; private set; }
    public SocialEconomyStatus? ExpectedStatus { get; private set; }

    /// <summary>INSEE code.</summary>
    public string? ExpectedCommune { get; private set; }

    /// <summary>What the inviting person says in their own words, in each of its letters.</summary>
    public string? Message { get; set; }

    /// <summary>When its last letter left; null for a link, and for those invited before this was kept.</summary>
    public DateTimeOffset? WrittenAt { get; private set; }

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

    /// <summary>A letter leaves with its token.</summary>
    public void Write(DateTimeOffset now) => WrittenAt = now;

    /// <summary>True when nobody answered, and its last letter is not of yesterday.</summary>
    public bool MayBeReminded(DateTimeOffset now) =>
        Email is not null && State(now) is InvitationState.Open or InvitationState.Expired
        && now - (WrittenAt ?? CreatedAt) >= BetweenLetters;

    /// <summary>Writes once more to whoever has not answered: with a new token, and as much time as at first.</summary>
    public Refusal? Remind(byte[] tokenHash, DateTimeOffset now, TimeSpan life)
    {
        if (Email is null || State(now) is not (InvitationState.Open or InvitationState.Expired))
            return new Refusal("Cette invitation n’attend plus de réponse.");
        if (!MayBeReminded(now))
            return new Refusal("Un courriel est déjà parti il y a moins de deux jours : laissez le temps de répondre.");
        (TokenHash, ExpiresAt, WrittenAt) = (tokenHash, now + life, now);
        return null;
    }

    /// <summary>
    /// The link is made anew: the table never held its address, so that whoever lost it gets another one, and the former opens nothing.
    /// </summary>
    public Refusal? MakeAnew(byte[] tokenHash, DateTimeOffset now)
    {
        if (Email is not null || State(now) != InvitationState.Open) return new Refusal("Ce lien n’est plus ouvert.");
        TokenHash = tokenHash;
        return null;
    }

    /// <summary>Writes down who is expected, so that they need not type it again.</summary>
    public void Expect(ExpectedGuest guest) =>
        (ExpectedPerson, ExpectedOrganisation, ExpectedFamily, ExpectedStatus, ExpectedCommune) =
            (guest.Person, guest.Organisation, guest.Family, guest.Status, guest.Commune);
}
