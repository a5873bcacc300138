using Rouages.Commons;

namespace Rouages.Cooperations.Domain;

/// <summary>A territorial cooperation: several organisations around a common project.</summary>
public sealed class Cooperation : IPictured
{
    public const int LongestName = 160;
    public const int LongestSlug = 80;

    /// <summary>Words that addresses under <c>/cooperations</c> already use.</summary>
    public static IReadOnlyList<string> ReservedSlugs { get; } = ["nouvelle", "formes"];
    public const int LongestType = 40;
    public const int LongestAims = 600;
    public const int MostOtherTypes = 5;
    public const int LongestVision = 4000;
    public const int LongestPresentation = 10_000;
    public const int LongestSummary = 300;
    public const int MostCommunes = 400;

    /// <summary>The line in which the collective says why it does not follow a request.</summary>
    public const int LongestReason = 140;

    private readonly List<Membership> _members = [];

    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; set; }

    /// <summary>Key of <c>content/cooperation-types.json</c>, an extensible list.</summary>
    public required string Type { get; set; }

    /// <summary>The other forms that it takes, keys of the same list.</summary>
    public List<string> OtherTypes { get; set; } = [];

    /// <summary>Key of its legal form in the same list; null when it did not say.</summary>
    public string? LegalForm { get; set; }

    /// <summary>Keys of the same file: how far it has come, how wide it works, the phase of a form that has phases.</summary>
    public string? Maturity { get; set; }
    public string? Scale { get; set; }
    public string? Phase { get; set; }

    /// <summary>What it aims at, in a few lines.</summary>
    public string? Aims { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public string? Summary { get; set; }
    public string? Vision { get; set; }

    /// <summary>All that there is to say, at length, as Markdown; most cooperations have none.</summary>
    public string? Presentation { get; set; }

    /// <summary>The stored picture in front of its name.</summary>
    public Guid? LogoId { get; set; }

    /// <summary>The stored picture at the head of its page.</summary>
    public Guid? PictureId { get; set; }

    /// <summary>INSEE codes of the communes, the first one being the seat.</summary>
    public List<string> Communes { get; set; } = [];

    /// <summary>Set when the porteur made the page public; visitors see nothing before.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Set when the collective came to its end: members still read it, nobody else does.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>True when any organisation may come in as « curieux » by itself, once the page is public.</summary>
    public bool OpenDoor { get; set; } = true;

    /// <summary>
    /// True when each inhabitant counts for themselves in a diagnosis; otherwise those who take part in person are one voice together.
    /// </summary>
    public bool InhabitantsApart { get; set; }
    public bool IsDemo { get; init; }
    public IReadOnlyList<Membership> Members => _members;

    /// <summary>True when visitors see the page.</summary>
    public bool IsPublic => PublishedAt is not null && ClosedAt is null;

    /// <summary>An organisation comes in, or comes back: the door is always open.</summary>
    public Membership Welcome(Guid organisation, MemberRole role, Engagement engagement, DateTimeOffset now)
    {
        if (Present(organisation) is { } present)
            return present;
        var membership = new Membership
        {
            Id = Guid.CreateVersion7(now), CooperationId = Id, OrganisationId = organisation, Role = role, Engagement = engagement,
            JoinedAt = now,
        };
        _members.Add(membership);
        return membership;
    }

    /// <summary>An invited organisation comes in, or rises to what it is invited to; nothing it already holds is taken away.</summary>
    public Outcome<Membership> WelcomeInvited(Guid organisation, MemberRole role, Engagement engagement, DateTimeOffset now)
    {
        if (ClosedAt is not null) return new Refusal("Cette coopération est fermée.");
        var member = Welcome(organisation, role, engagement, now);
        if (member.Engagement < engagement) member.Engagement = engagement;
        if (member.Role is MemberRole.Member) member.Role = role;
        member.AskedAt = null;
        return member;
    }

    /// <summary>An organisation comes and sees by the open door.</summary>
    public Outcome<Membership> ComeAsCurious(Guid organisation, DateTimeOffset now)
    {
        if (ClosedAt is not null) return new Refusal("Cette coopération est fermée.");
        if (PublishedAt is null || !OpenDoor) return new Refusal("On entre dans cette coopération sur invitation.");
        return Welcome(organisation, MemberRole.Member, Engagement.Curious, now);
    }

    /// <summary>An organisation's place among those present; null when it is not in.</summary>
    public Membership? Present(Guid organisation) =>
        _members.Find(member => member.OrganisationId == organisation && member.LeftAt is null);

    /// <summary>The organisation goes, freely; the last porteur names another one first.</summary>
    public Refusal? Leave(Guid organisation, DateTimeOffset now)
    {
        if (Present(organisation) is not { } member) return new Refusal("Cette organisation n’est plus dans la coopération.");
        if (IsLastLead(member))
            return new Refusal("Une coopération a toujours une organisation porteuse : nommez-en une autre avant de partir.");
        member.LeftAt = now;
        return null;
    }

    /// <summary>Those who manage the members give an organisation another role or engagement.</summary>
    /// <param name="organisation">Whose place changes.</param>
    /// <param name="role">Its role from now on.</param>
    /// <param name="engagement">Its engagement from now on.</param>
    /// <param name="by">Role of the organisation that decides: only a porteur names a porteur or relieves one.</param>
    public Refusal? Place(Guid organisation, MemberRole role, Engagement engagement, MemberRole by)
    {
        if (Present(organisation) is not { } member) return new Refusal("Cette organisation n’est plus dans la coopération.");
        if (role != member.Role && (role == MemberRole.Lead || member.Role == MemberRole.Lead) && by != MemberRole.Lead)
            return new Refusal("Seule une organisation porteuse en nomme une autre, ou la remplace.", "Role");
        if (role != MemberRole.Lead && IsLastLead(member))
            return new Refusal("Une coopération a toujours une organisation porteuse : nommez-en une autre d’abord.", "Role");
        (member.Role, member.Engagement) = (role, engagement);
        if (engagement != Engagement.Curious) member.AskedAt = null;
        return null;
    }

    /// <summary>An organisation says how committed it is. A curious one asks, and the collective welcomes it.</summary>
    public Refusal? Commit(Guid organisation, Engagement engagement, DateTimeOffset now)
    {
        if (Present(organisation) is not { } member) return new Refusal("Cette organisation n’est plus dans la coopération.");
        if (member is { Engagement: Engagement.Curious, Role: MemberRole.Member } && engagement != Engagement.Curious)
            member.AskedAt ??= now;
        else
            (member.Engagement, member.AskedAt) = (engagement, null);
        return null;
    }

    /// <summary>
    /// The collective does not welcome a curious organisation that asked to take part: it stays curious, and may ask again.
    /// </summary>
    public Refusal? Decline(Guid organisation)
    {
        if (Present(organisation) is not { } member) return new Refusal("Cette organisation n’est plus dans la coopération.");
        if (member.AskedAt is null) return new Refusal("Cette demande n’attend plus de réponse.");
        member.AskedAt = null;
        return null;
    }

    private bool IsLastLead(Membership member) =>
        member.Role == MemberRole.Lead
            && !_members.Exists(other => other != member && other.LeftAt is null && other.Role == MemberRole.Lead);
}
