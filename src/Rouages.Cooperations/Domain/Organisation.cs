namespace Rouages.Cooperations.Domain;

/// <summary>The seven families of actors (domain, annex C).</summary>
public enum ActorFamily
{
    SocialEnterprise = 0,
    OtherEnterprise = 1,
    PublicBody = 2,
    Research = 3,
    TrainingOrSupport = 4,
    Residents = 5,
    OtherInstitution = 6,
}

/// <summary>Legal standing of an organisation under the law of 31 July 2014 on the social and solidarity economy.</summary>
public enum SocialEconomyStatus
{
    Unknown = 0,
    Association = 1,
    Cooperative = 2,
    Mutual = 3,
    Foundation = 4,
    SocialCompany = 5,
    Outside = 6,
}

/// <summary>An organisation: the unit of membership, so that a cooperation is made of organisations and not of accounts.</summary>
public sealed class Organisation : IPictured
{
    public const int LongestName = 160;
    public const int LongestDescription = 2000;
    public const int LongestAddress = 300;
    public const int LongestSlug = 80;

    /// <summary>Words that addresses under <c>/organisations</c> already use.</summary>
    public static IReadOnlyList<string> ReservedSlugs { get; } = ["nouvelle"];

    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; set; }
    public required ActorFamily Family { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public SocialEconomyStatus Status { get; set; }
    public string? Siren { get; set; }
    public string? Siret { get; set; }
    public string? Rna { get; set; }
    public string? Commune { get; set; }
    public string? Description { get; set; }
    public string? Website { get; set; }

    /// <summary>The stored picture in front of its name.</summary>
    public Guid? LogoId { get; set; }

    /// <summary>The stored picture at the head of its page.</summary>
    public Guid? PictureId { get; set; }
    public bool IsDemo { get; init; }
}

