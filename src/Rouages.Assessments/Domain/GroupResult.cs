using Rouages.Cooperations.Domain;

namespace Rouages.Assessments.Domain;

/// <summary>What the individual answers say of one stage, frozen when the campaign closes so that no page reads them all again.</summary>
internal sealed class StageResult
{
    public required Guid CampaignId { get; init; }
    public required string Stage { get; init; }

    /// <summary>Respondents who said something about the stage.</summary>
    public required int Voices { get; init; }

    /// <summary>Mean over organisations of each organisation's mean, on levels 0–3; null when nobody answered.</summary>
    public double? Mean { get; init; }
    public double? Lowest { get; init; }
    public double? Highest { get; init; }

    /// <summary>Population standard deviation over respondents, on levels 0–3.</summary>
    public double? Sigma { get; init; }

    /// <summary>Completeness 0–1 before any group value; null when nobody answered.</summary>
    public double? Completeness { get; init; }

    /// <summary>At least one respondent answered half of the indicators.</summary>
    public required bool Documented { get; init; }

    /// <summary>Respondents who said « je ne sais pas » ; null for a campaign closed before they were counted.</summary>
    public int? Unsure { get; init; }

    /// <summary>How many respondents stand nearest each of the four levels.</summary>
    public required int[] Distribution { get; init; }
}

/// <summary>
/// What the group said of a stage, beside the individual answers, which it never overwrites: its level, or the disagreement that it keeps.
/// </summary>
internal sealed class GroupValue
{
    public const int LongestNote = 1000;

    public required Guid CampaignId { get; init; }
    public required string Stage { get; init; }

    /// <summary>0 to 3; says nothing beside a disagreement that is kept.</summary>
    public required int Level { get; set; }

    /// <summary>The group listened, did not agree, and keeps that: nothing is settled, the stage stays read from the answers.</summary>
    public bool KeepsDisagreement { get; set; }

    /// <summary>The mean that the group kept as it was, 0 to 1; null when it chose the level. The level is then the nearest one.</summary>
    public double? Completeness { get; set; }
    public string? Note { get; set; }
    public required Act Settled { get; set; }

    /// <summary>The act that settled several stages at their mean in one go; null once the stage was settled by itself.</summary>
    public Guid? Batch { get; set; }

    /// <summary>The workshop where the group agreed; null when it was written on the group page.</summary>
    public Origin? Origin { get; set; }
}

/// <summary>A dated version of the report, frozen when the porteur shared it; who holds the link reads that version only.</summary>
internal sealed class SharedReport
{
    public const int LongestFor = 120;

    public required Guid Id { get; init; }
    public required Guid CampaignId { get; init; }
    public required byte[] TokenHash { get; init; }

    /// <summary>For whom, in the porteur's words.</summary>
    public required string For { get; init; }
    public required Act Shared { get; init; }
    public Act? Revoked { get; set; }

    /// <summary>The report as it was, as JSON.</summary>
    public required string Content { get; init; }
}
