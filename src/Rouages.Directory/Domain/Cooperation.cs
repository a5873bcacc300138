namespace Rouages.Directory.Domain;

/// <summary>A territorial cooperation: several organisations around a common project.</summary>
public sealed class Cooperation
{
    public const int LongestName = 160;
    public const int LongestVision = 4000;
    public const int LongestSummary = 300;
    public const int MostCommunes = 400;

    private readonly List<Membership> _members = [];

    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; set; }

    /// <summary>Key of <c>content/cooperation-types.json</c>, an extensible list.</summary>
    public required string Type { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public string? Summary { get; set; }
    public string? Vision { get; set; }

    /// <summary>INSEE codes of the communes, the first one being the seat.</summary>
    public List<string> Communes { get; set; } = [];

    /// <summary>Set when the porteur made the page public; visitors see nothing before.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Set when the collective came to its end: members still read it, nobody else does.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>True when any organisation may come in as « curieux » by itself, once the page is public.</summary>
    public bool OpenDoor { get; set; } = true;
    public bool IsDemo { get; init; }
    public IReadOnlyList<Membership> Members => _members;

    /// <summary>An organisation comes in, or comes back: the door is always open.</summary>
    public Membership Welcome(Guid organisation, MemberRole role, Engagement engagement, DateTimeOffset now)
    {
        if (_members.Find(member => member.OrganisationId == organisation && member.LeftAt is null) is { } present)
            return present;
        var membership = new Membership
        {
            Id = Guid.CreateVersion7(now), CooperationId = Id, OrganisationId = organisation, Role = role, Engagement = engagement, JoinedAt = now,
        };
        _members.Add(membership);
        return membership;
    }
}

/// <summary>An organisation's place in a cooperation.</summary>
public sealed class Membership
{
    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required MemberRole Role { get; set; }
    public required Engagement Engagement { get; set; }
    public required DateTimeOffset JoinedAt { get; init; }
    public DateTimeOffset? LeftAt { get; set; }
}
