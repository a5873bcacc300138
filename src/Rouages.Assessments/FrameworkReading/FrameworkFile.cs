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
    WheelReading Reading = WheelReading.Consecutive,
    string? BoundsSource = null,
    ItemFile[]? Notions = null,
    AuthoritiesFile? Authorities = null,
    ExperienceFile[]? Experiences = null);

/// <summary>A document. Without a public address it has a date; without a date it has an address.</summary>
internal sealed record SourceFile(string Id, string Title, string? Url = null, string? Date = null, string? Authors = null);

internal sealed record ThresholdsFile(
    EvidenceTag Evidence, double Started, double Acquired, double GrippedUnderMedian, double RacingOverMedian, double Debate,
        double LostGround, string? Source = null);

/// <summary>What a text rests on, where the text has no id of its own.</summary>
internal sealed record ProvenanceFile(EvidenceTag Evidence, string? Source = null);

internal sealed record ItemFile(string Id, EvidenceTag Evidence, string? Source = null);

internal sealed record FunctionFile(
    string Id, EvidenceTag Evidence, EvidenceTag Placement, ItemFile[] Missions, FunctionActionFile[] Actions, NeedFile[] Needs,
    string? Source = null, ProvenanceFile? Definition = null);

/// <summary>An action of a function, with the stages that it fits.</summary>
internal sealed record FunctionActionFile(string Id, EvidenceTag Evidence, string? Source = null, string[]? Fits = null);

/// <summary>A need, with the kind of support that it asks for.</summary>
internal sealed record NeedFile(string Id, EvidenceTag Evidence, string? Source = null, SupportKind? Asks = null);

internal sealed record MovementFile(
    string Id, EvidenceTag Evidence, LeverFile[] Levers, double? From = null, string? Source = null);

internal sealed record LeverFamilyFile(string Id, EvidenceTag Evidence, LeverFile[] Levers, string? Source = null);

internal sealed record LeverFile(
    string Id, EvidenceTag Evidence, string[] Serves, string? Source = null, LeverAudience Audience = LeverAudience.Everybody);

/// <summary>What the sources say to local authorities.</summary>
internal sealed record AuthoritiesFile(ItemFile[] Takeaways, ItemFile[] Stakes, PracticeFile[] Practices);

internal sealed record PracticeFile(
    string Id, EvidenceTag Evidence, ItemFile[] Keep, ItemFile[] Stop, ItemFile[] Create, string? Source = null);

/// <summary>What real organisations lived, and the stages on whose sheet it is told.</summary>
internal sealed record ExperienceFile(string Id, EvidenceTag Evidence, string[] Stages, string? Source = null);

internal sealed record WheelFile(
    string Id, EvidenceTag Evidence, EvidenceTag Ends, WheelNature Nature, string Function,
    string Colour, string Pattern, string Icon, StageFile[] Stages, string? Source = null, string? EndsSource = null);
