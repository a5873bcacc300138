namespace Rouages.Assessments.Gears;

/// <summary>A campaign in the list of a cooperation's diagnoses.</summary>
public sealed record CampaignLine(
    int Number, string Title, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, bool IsPublished, DateOnly Deadline);
