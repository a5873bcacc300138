using Rouages.Directory.Domain;

namespace Rouages.Assessments.Domain;

/// <summary>A dated diagnosis: respondents answer alone until it is closed, then the group settles its values.</summary>
internal sealed class Campaign
{
    public const int LongestTitle = 120;
    public const int MostRespondents = 1000;

    /// <summary>Below this number no statistic is shown: it would reveal someone (domain § 5.2, rule 2).</summary>
    public const int FewestForStatistics = 3;

    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }

    /// <summary>First, second… of its cooperation; the address says it.</summary>
    public required int Number { get; init; }
    public required string Title { get; set; }
    public required string Framework { get; init; }
    public required int FrameworkVersion { get; init; }
    public required Act Opened { get; init; }
    public required DateOnly Deadline { get; set; }

    /// <summary>The group chose to see who answered what once closed; said to each respondent before the first answer.</summary>
    public bool Named { get; init; }
    public Act? Closed { get; set; }
    public Act? Published { get; set; }
    public bool IsDemo { get; init; }
    public bool IsOpen => Closed is null;
}
