using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Assessments.Domain;

/// <summary>A dated diagnosis: respondents answer alone until it is closed, then the group settles its values.</summary>
internal sealed class Campaign
{
    public const int LongestTitle = 120;
    public const int LongestMessage = 600;
    public const int MostRespondents = 1000;

    /// <summary>Below this number no statistic is shown: it would reveal someone (domain § 5.2, rule 2).</summary>
    public const int FewestForStatistics = 3;

    /// <summary>Whether the answers of so many may be told; a campaign opened with names hides none.</summary>
    public static bool MayTell(int voices, bool named) => named || voices >= FewestForStatistics;

    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }

    /// <summary>First, second… of its cooperation; the address says it.</summary>
    public required int Number { get; init; }
    public required string Title { get; set; }
    public required string Framework { get; init; }
    public required int FrameworkVersion { get; init; }

    /// <summary>
    /// The thresholds of a network or a territory that it reads with, as JSON, name and values; null for the framework's own.
    /// </summary>
    public string? Adaptation { get; init; }
    public required Act Opened { get; init; }
    public required DateOnly Deadline { get; set; }

    /// <summary>The group chose to see who answered what once closed; said to each respondent before the first answer.</summary>
    public bool Named { get; init; }

    /// <summary>
    /// People are asked what they judge, and no figure: measures are on the sheet of the cooperation. Campaigns opened by the first version
    /// asked them both.
    /// </summary>
    public bool JudgementsOnly { get; set; }

    /// <summary>What the person who opens it writes to those invited.</summary>
    public string? Message { get; init; }
    public Act? Closed { get; set; }
    public Act? Published { get; set; }

    /// <summary>The movement that the group chose, as the framework names it; null while it has chosen none.</summary>
    public string? Movement { get; set; }
    public Act? MovementChosen { get; set; }
    public bool IsDemo { get; init; }
    public bool IsOpen => Closed is null;

    /// <summary>The deadline, its own day included, is behind us. Nothing closes by itself: the animation decides.</summary>
    public bool IsLate(DateOnly today) => IsOpen && today > Deadline;

    public static Outcome<Campaign> Open(Guid cooperation, int number, CampaignTerms terms, Framework framework, Act opened)
    {
        if (terms.Check(Paris.Day(opened.At)) is { } refusal) return refusal;
        return new Campaign
        {
            Id = Guid.CreateVersion7(opened.At), CooperationId = cooperation, Number = number, Opened = opened,
            Title = terms.Title.Trim(), Deadline = terms.Deadline, Named = terms.Named,
            Framework = framework.Slug, FrameworkVersion = framework.Version,
            Adaptation = framework.Adaptation?.ToJson(), IsDemo = terms.IsDemo, JudgementsOnly = true,
            Message = terms.Message,
        };
    }

    public Refusal? Extend(DateOnly deadline, DateOnly today)
    {
        if (!IsOpen) return new Refusal("Ce diagnostic est clos.");
        if (CampaignTerms.CheckDeadline(deadline, today) is { } refusal) return refusal;
        Deadline = deadline;
        return null;
    }

    public Refusal? Close(Act act)
    {
        if (!IsOpen) return new Refusal("Ce diagnostic est clos.");
        Closed = act;
        return null;
    }
}
