using Rouages.Assessments.Domain;
using Rouages.Commons;

namespace Rouages.Assessments.FrameworkReading;

internal sealed record StageFile(
    string Id, StageEvidence Evidence, string Movement, PrerequisiteFile[] After,
    ItemFile[] Questions, IndicatorFile[] Indicators, ItemFile[] Productions, StageActionFile[] Actions, string[] Needs,
    StageSourcesFile? Sources = null, ProvenanceFile? Plain = null);

/// <summary>The source of each text of the card, as its evidence tells them apart.</summary>
internal sealed record StageSourcesFile(string Name, string Description, string Mission, string Crossing, string Movement);

internal sealed record PrerequisiteFile(string Stage, EvidenceTag Evidence, string? Source = null);

/// <summary>A measure; <c>observes</c> when the source names what is looked at and the measure is ours.</summary>
internal sealed record IndicatorFile(
    string Id, EvidenceTag Evidence, IndicatorKind Kind, string[]? Bounds = null, string? Source = null, ProvenanceFile? Observes = null);

internal sealed record StageActionFile(string Id, EvidenceTag Evidence, string[]? Cites = null, string? Source = null);
