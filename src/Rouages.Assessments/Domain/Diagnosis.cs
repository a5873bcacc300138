using System.Collections.Immutable;

namespace Rouages.Assessments.Domain;

/// <summary>What identifies a closed campaign wherever its result is shown.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Number">First, second… of its cooperation.</param>
/// <param name="Title">Its title.</param>
/// <param name="ClosedAt">When it was closed.</param>
/// <param name="Respondents">How many people answered.</param>
/// <param name="Organisations">For how many organisations; someone who stands alone counts as one.</param>
/// <param name="IsNamed">It was opened with answers shown by name, and each respondent was told.</param>
/// <param name="PublishedAt">When the porteur made it public.</param>
public sealed record CampaignFacts(
    Guid Id, int Number, string Title, DateTimeOffset ClosedAt, int Respondents, int Organisations, bool IsNamed,
        DateTimeOffset? PublishedAt)
{
    /// <summary>The movement that the group chose; null while it has chosen none.</summary>
    public string? Movement { get; init; }
}

/// <summary>
/// A closed campaign, read: the gears and all that is told about them. The one door to a result, so that no page forgets anonymity.
/// </summary>
public sealed record Diagnosis(CampaignFacts Campaign, Framework Framework, ImmutableArray<StageReading> Stages, Profile Profile)
{
    /// <summary>Points of debate, largest disagreement first.</summary>
    public IEnumerable<StageReading> Debate =>
        Stages.Where(stage => stage.IsDebate).OrderByDescending(stage => Math.Round(stage.Statistics!.Sigma, 9));

    /// <summary>How many stages the group settled, and how many are read at the mean of the answers.</summary>
    public (int Settled, int AtMean) Counted => (Stages.Count(stage => stage.Group is not null),
        Stages.Count(stage => stage.Group is null && !double.IsNaN(stage.Completeness)));

    /// <summary>Stages where the group keeps its disagreement: they are not settled, and stay read from the answers.</summary>
    public IEnumerable<StageReading> Disagreements => Stages.Where(stage => stage.Kept is not null);

    /// <summary>The profile if this stage were settled so; NaN where it would be settled no more.</summary>
    public Profile If(Stage stage, double done)
    {
        var completeness = Stages.Select(reading => reading.Completeness).ToArray();
        completeness[stage.Index] = done;
        return ProfileMaker.Make(Framework, completeness, 0);
    }

    /// <summary>
    /// The same campaign read with another version of its framework, by the stages that both have; itself when it is the same one.
    /// </summary>
    public Diagnosis As(Framework other)
    {
        if (other == Framework) return this;
        var known = Stages.ToDictionary(reading => reading.Stage.Id);
        return Of(Campaign, other, [.. other.Stages.Select(stage => known.TryGetValue(stage.Id, out var reading)
            ? reading with { Stage = stage, IsDebate = IsDebated(other, reading.Statistics) } : new StageReading
            {
                Stage = stage, Voices = 0, Statistics = null, IsDocumented = false, Group = null, IsDebate = false,
            })]);
    }

    /// <summary>Nothing may be said of any stage: too few answers, and no group value yet.</summary>
    public bool IsSilent => Stages.All(stage => double.IsNaN(stage.Completeness));

    /// <summary>The movement that the group chose, or the one that a first version reads from the positions; null without.</summary>
    public Movement? Movement =>
        Framework.Movements.FirstOrDefault(movement => movement.Id == Campaign.Movement) ?? Profile.Movement;

    public StageReading this[Stage stage] => Stages[stage.Index];

    public double Position(Wheel wheel) => Profile.Positions[wheel.Index];

    /// <summary>The position stops at a stage of which nothing may be said: the wheel may be further than it looks.</summary>
    public bool StopsAtUnknown(Wheel wheel) =>
        wheel.Stages.FirstOrDefault(stage => !Profile.IsAcquired(stage)) is { } next && double.IsNaN(Profile.Completeness[next.Index]);

    internal static Diagnosis Of(CampaignFacts campaign, Framework framework, IEnumerable<StageResult> results,
        IEnumerable<(string Stage, SettledLevel Value)> settled, IEnumerable<(string Stage, KeptDisagreement Value)>? kept = null)
    {
        var answers = results.ToDictionary(result => result.Stage);
        var values = settled.ToDictionary(value => value.Stage, value => value.Value);
        var disagreements = (kept ?? []).ToDictionary(value => value.Stage, value => value.Value);
        var stages = framework.Stages
            .Select(stage =>
                Read(framework, stage, answers.GetValueOrDefault(stage.Id), values.GetValueOrDefault(stage.Id), campaign.IsNamed) with
                {
                    Kept = disagreements.GetValueOrDefault(stage.Id)
                })
            .ToImmutableArray();
        return Of(campaign, framework, stages);
    }

    internal static Diagnosis Of(CampaignFacts campaign, Framework framework, ImmutableArray<StageReading> stages)
    {
        var completeness = stages.Select(stage => stage.Completeness).ToArray();
        var undocumented = stages.Where(stage => !stage.IsDocumented).Aggregate(0ul, (mask, stage) => mask | 1ul << stage.Stage.Index);
        return new(campaign, framework, stages, ProfileMaker.Make(framework, completeness, undocumented));
    }

    private static StageReading Read(Framework framework, Stage stage, StageResult? result, SettledLevel? group, bool named)
    {
        var statistics = result is not null && Domain.Campaign.MayTell(result.Voices, named) ? Statistics(result) : null;
        return new()
        {
            Stage = stage,
            Voices = result?.Voices ?? 0,
            Statistics = statistics,
            Unsure = result?.Unsure is { } unsure && Domain.Campaign.MayTell(result.Voices + unsure, named) ? unsure : 0,
            IsDocumented = result?.Documented ?? false,
            Group = group,
            IsDebate = IsDebated(framework, statistics),
        };
    }

    private static bool IsDebated(Framework framework, StageStatistics? statistics) =>
        statistics is not null && ExactSum.AtLeast(statistics.Sigma, framework.Thresholds.Debate);

    private static StageStatistics? Statistics(StageResult result) =>
        result is { Mean: { } mean, Lowest: { } lowest, Highest: { } highest, Sigma: { } sigma, Completeness: { } completeness }
            ? new(mean, lowest, highest, sigma, completeness, [.. result.Distribution])
            : null;
}
