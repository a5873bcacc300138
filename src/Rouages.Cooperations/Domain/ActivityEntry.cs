namespace Rouages.Cooperations.Domain;

/// <summary>One line of the activity log: who did what, in whose name, about what.</summary>
public sealed class ActivityEntry
{
    public const int LongestKind = 40;

    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The person; null once they left the platform: the act of the organisation remains.</summary>
    public Guid? PersonId { get; set; }
    public Guid? OrganisationId { get; init; }

    /// <summary>The cooperation in whose story the line stands; null for a line of an organisation alone.</summary>
    public Guid? CooperationId { get; init; }

    /// <summary>What was done, stable: <c>member-joined</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it was done to.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>A small JSON object of texts: names and values as they were then.</summary>
    public required string Detail { get; init; }
}
