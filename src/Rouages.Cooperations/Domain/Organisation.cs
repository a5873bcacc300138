using Rouages.Commons;

namespace Rouages.Cooperations.Domain;

/// <summary>The seven families of actors (domain, annex C), and people who take part in their own name.</summary>
public enum ActorFamily
{
    SocialEnterprise = 0,
    OtherEnterprise = 1,
    PublicBody = 2,
    Research = 3,
    TrainingOrSupport = 4,
    Residents = 5,
    OtherInstitution = 6,

    /// <summary>One inhabitant, in person: their seat is a record that no directory lists (ADR 22).</summary>
    Inhabitant = 7,
}

/// <summary>What a form may choose among.</summary>
public static class ActorFamilies
{
    /// <summary>The families of organisations.</summary>
    public static IReadOnlyList<ActorFamily> OfOrganisations { get; } =
        [.. Enum.GetValues<ActorFamily>().Where(family => family != ActorFamily.Inhabitant)];
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

    /// <summary>Whose personal seat this record is; null for an organisation, and once that person is gone.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The seat of an inhabitant who takes part in their own name.</summary>
    public static Organisation InPerson(Guid person, string name, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        // Its address says nothing of them.
        return new()
        {
            Id = id, Slug = $"habitant-{id:N}", Name = name, Family = ActorFamily.Inhabitant, CreatedAt = now, PersonId = person,
        };
    }

    /// <summary>The person is gone: what they did with the others stays, without their name.</summary>
    public void ForgetPerson(string name) => (PersonId, Name) = (null, name);

    /// <summary>The record that this one became a part of: what was done before keeps its name, what goes on is there.</summary>
    public Guid? MergedInto { get; private set; }
    public DateTimeOffset? MergedAt { get; private set; }

    /// <summary>Why these two are not records of one organisation; null when they may be.</summary>
    public Refusal? RefuseMerging(Organisation other)
    {
        if (Family == ActorFamily.Inhabitant || other.Family == ActorFamily.Inhabitant)
            return new Refusal("Une place personnelle n’est pas une organisation : elle ne se réunit à aucune autre.", "Gone");
        if (other.Id == Id) return new Refusal("Choisissez deux fiches différentes.", "Gone");
        if (MergedInto is not null || other.MergedInto is not null)
            return new Refusal("L’une de ces fiches est déjà réunie à une autre.", "Gone");
        if (Differ(Siren, other.Siren))
            return new Refusal("Ces fiches portent deux numéros SIREN différents : ce sont deux organisations.", "Gone");
        if (Differ(Siret, other.Siret))
            return new Refusal("Ces fiches portent deux numéros SIRET différents : ce sont deux établissements.", "Gone");
        return Differ(Rna, other.Rna) ? new Refusal("Ces fiches portent deux numéros RNA différents : ce sont deux associations.", "Gone")
            : null;
    }

    /// <summary>Becomes a part of another record. Its numbers go to it: no two records bear the same.</summary>
    /// <returns>What the other one takes over where it has nothing: call it once this one is saved.</returns>
    public Action MergeInto(Organisation kept, DateTimeOffset now)
    {
        var (siren, siret, rna) = (Siren, Siret, Rna);
        (MergedInto, MergedAt, Siren, Siret, Rna) = (kept.Id, now, null, null, null);
        return () =>
        {
            (kept.Siren, kept.Siret, kept.Rna) = (kept.Siren ?? siren, kept.Siret ?? siret, kept.Rna ?? rna);
            (kept.Commune, kept.Description, kept.Website) =
                (kept.Commune ?? Commune, kept.Description ?? Description, kept.Website ?? Website);
            if (kept.Status == SocialEconomyStatus.Unknown) kept.Status = Status;
        };
    }

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;
}

