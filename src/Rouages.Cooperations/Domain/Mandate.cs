namespace Rouages.Cooperations.Domain;

/// <summary>A person's dated right to act in the name of an organisation.</summary>
public sealed class Mandate
{
    public const int LongestTitle = 120;

    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? Until { get; set; }

    /// <summary>The person's function there, in their own words.</summary>
    public string? Title { get; set; }

    /// <summary>May edit the organisation's record and give mandates.</summary>
    public bool Manages { get; set; }

    /// <summary>The mandate ends now: from today on the person no longer acts in that name.</summary>
    public void End(DateOnly today) => Until = today.AddDays(-1);
}
