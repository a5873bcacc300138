using System.Text.Json.Serialization;
using Rouages.Assessments.Domain;
using Rouages.Commons;

namespace Rouages.Assessments.FrameworkReading;

/// <summary>framework.json as it is written: structure and ids; words are in fr.json and en.json. Reading is strict.</summary>
internal sealed record FrameworkFile(
    [property: JsonPropertyName("$schema")] string Schema,
    string Slug,
    int Version,
    bool Offered,
    string Licence,
    SourceFile[] Sources,
    ThresholdsFile Thresholds,
    EvidenceTag Bounds,
    ItemFile[] Levels,
    ItemFile[] Takeaways,
    FunctionFile[] Functions,
    MovementFile[] Movements,
    LeverFamilyFile[] LeverFamilies,
    WheelFile[] Wheels,
    WheelReading Reading = WheelReading.Consecutive);

internal sealed record SourceFile(string Id, string Title, string Url, string Date);

internal sealed record ThresholdsFile(
    EvidenceTag Evidence, double Started, double Acquired, double GrippedUnderMedian, double RacingOverMedian, double Debate,
        double LostGround);

internal sealed record ItemFile(string Id, EvidenceTag Evidence);

internal sealed record FunctionFile(
    string Id, EvidenceTag Evidence, EvidenceTag Placement, ItemFile[] Missions, ItemFile[] Actions, ItemFile[] Needs);

internal sealed record MovementFile(string Id, EvidenceTag Evidence, LeverFile[] Levers, double? From = null);

internal sealed record LeverFamilyFile(string Id, EvidenceTag Evidence, LeverFile[] Levers);

internal sealed record LeverFile(string Id, EvidenceTag Evidence, string[] Serves);

internal sealed record WheelFile(
    string Id, EvidenceTag Evidence, EvidenceTag Ends, WheelNature Nature, string Function,
    string Colour, string Pattern, string Icon, StageFile[] Stages);

internal sealed record StageFile(
    string Id, StageEvidence Evidence, string Movement, PrerequisiteFile[] After,
    ItemFile[] Questions, IndicatorFile[] Indicators, ItemFile[] Productions, StageActionFile[] Actions, string[] Needs);

internal sealed record PrerequisiteFile(string Stage, EvidenceTag Evidence);

internal sealed record IndicatorFile(string Id, EvidenceTag Evidence, IndicatorKind Kind, string[]? Bounds = null);

internal sealed record StageActionFile(string Id, EvidenceTag Evidence, string[]? Cites = null);
