using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Contracts.Steering;

namespace Rouages.Assessments.Reporting;

/// <summary>A dated report as data: ids and numbers, no sentence, so that it reads in every language and never changes.</summary>
public sealed record ReportContent(
    int Format, string Cooperation, int Number, string Title, DateTimeOffset ClosedAt, DateTimeOffset FrozenAt, string Framework,
        int Version,
    int Respondents, int Organisations, IReadOnlyList<FrozenStage> Stages, IReadOnlyList<FrozenAction>? Plan,
    string? Movement = null, Adaptation? Adaptation = null)
{
    public const int CurrentFormat = 1;
}

/// <summary>
/// A stage of a dated report. The spread is there only when it was chosen and reveals nobody; <see cref="KeptAt"/> when the group keeps its
/// disagreement.
/// </summary>
public sealed record FrozenStage(
    string Id, double? Completeness, bool IsDocumented, int? Level, string? Note, DateTimeOffset? SettledAt, int Voices,
        FrozenSpread? Spread, double? Mean = null, int Unsure = 0, DateTimeOffset? KeptAt = null);

/// <summary>The spread of a stage.</summary>
public sealed record FrozenSpread(
    double Mean, double Lowest, double Highest, double Sigma, double Completeness, int[] Distribution, bool IsDebate);

/// <summary>
/// An action of the plan; organisations are named, persons are not. Whether it was still to be done is not told by the oldest reports.
/// </summary>
public sealed record FrozenAction(
    string Title, string? Stage, string Status, DateOnly? DueOn, string? Organisation, string? Production, bool? IsOpen = null)
{
    /// <summary>Days by which it was late on the day of the report; zero when it was not.</summary>
    internal int LateOn(DateOnly day) => IsOpen is true && DueOn < day ? day.DayNumber - DueOn.Value.DayNumber : 0;
}

/// <summary>What a dated version tells beyond positions and group values.</summary>
public sealed record ReportChoice(bool Spread, bool Notes, bool Plan)
{
    /// <summary>Members read everything that anonymity lets them read.</summary>
    public static readonly ReportChoice All = new(true, true, true);
}

/// <summary>A report that can be shown: its data, and the same data as a diagnosis.</summary>
public sealed record Report(ReportContent Content, Diagnosis Diagnosis)
{
    internal static Report Freeze(
        string cooperation, Diagnosis diagnosis, IEnumerable<PlannedAction> plan, ReportChoice choice, DateTimeOffset now)
    {
        var campaign = diagnosis.Campaign;
        var content = new ReportContent(
            ReportContent.CurrentFormat, cooperation, campaign.Number, campaign.Title, campaign.ClosedAt, now, diagnosis.Framework.Slug,
            diagnosis.Framework.Version, campaign.Respondents, campaign.Organisations,
            [.. diagnosis.Stages.Select(stage => Freeze(stage, choice))],
            choice.Plan
                ? [.. plan.Select(
                    action =>
                        new FrozenAction(action.Title, action.Stage, action.Status, action.DueOn, action.Organisation, action.Production,
                            action.IsOpen))]
                            : null, campaign.Movement, diagnosis.Framework.Adaptation);
        return new(content, Read(content, diagnosis.Framework));
    }

    /// <summary>Null when this installation does not hold the version of the framework any more.</summary>
    internal static Report? Of(ReportContent content, Frameworks frameworks) =>
        frameworks.Find(content.Framework, content.Version) is { } framework
            ? new(content, Read(content, framework.With(content.Adaptation))) : null;

    private static FrozenStage Freeze(StageReading stage, ReportChoice choice) => new(
        stage.Stage.Id, double.IsNaN(stage.Completeness) ? null : stage.Completeness, stage.IsDocumented, stage.Group?.Level,
        choice.Notes ? stage.Group?.Note ?? stage.Kept?.Note : null, stage.Group?.At, choice.Spread ? stage.Voices : 0,
        choice.Spread && stage.Statistics is { } seen
            ? new(seen.Mean, seen.Lowest, seen.Highest, seen.Sigma, seen.Completeness, [.. seen.Distribution], stage.IsDebate) : null,
        stage.Group?.Mean, choice.Spread ? stage.Unsure : 0, stage.Kept?.At);

    private static Diagnosis Read(ReportContent content, Framework framework)
    {
        var told = content.Stages.ToDictionary(stage => stage.Id);
        return Diagnosis.Of(
            new(Guid.Empty, content.Number, content.Title, content.ClosedAt, content.Respondents, content.Organisations, IsNamed: false,
                PublishedAt: null)
            { Movement = content.Movement },
            framework, [.. framework.Stages.Select(stage => Read(stage, told.GetValueOrDefault(stage.Id)))]);
    }

    private static StageReading Read(Stage stage, FrozenStage? told) => new()
    {
        Stage = stage,
        Voices = told?.Voices ?? 0,
        IsDocumented = told?.IsDocumented ?? false,
        Told = told?.Completeness,
        Group = told is { Level: { } level, SettledAt: { } at } ? new(level, told.Note, at, Mean: told.Mean) : null,
        Kept = told is { Level: null, KeptAt: { } kept } ? new(told.Note, kept) : null,
        Unsure = told?.Unsure ?? 0,
        IsDebate = told?.Spread is { IsDebate: true },
        Statistics = told?.Spread is { } spread
            ? new(spread.Mean, spread.Lowest, spread.Highest, spread.Sigma, spread.Completeness, [.. spread.Distribution]) : null,
    };
}
