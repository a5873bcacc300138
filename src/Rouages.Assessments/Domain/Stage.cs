using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Assessments.Domain;

/// <summary>An ordered stage (étape) of a wheel, with its whole card.</summary>
public sealed class Stage(string id, StageEvidence evidence)
{
    public string Id { get; } = id;
    public StageEvidence Evidence { get; } = evidence;

    /// <summary>Its place among all stages of the framework, wheel after wheel: arrays of answers use it.</summary>
    public required int Index { get; init; }

    /// <summary>Its place in its wheel, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The documents that the card’s own texts rest on; null in a framework that names none.</summary>
    public StageSources? Sources { get; init; }

    /// <summary>What its plain line rests on; null when it has none. The words are under « id.plain ».</summary>
    public Provenance? Plain { get; init; }

    public required Wheel Wheel { get; init; }
    public required Movement Movement { get; init; }
    public required ImmutableArray<Item> Questions { get; init; }
    public required ImmutableArray<Indicator> Indicators { get; init; }
    public required ImmutableArray<Item> Productions { get; init; }
    public required ImmutableArray<StageAction> Actions { get; init; }
    public required ImmutableArray<Item> Needs { get; init; }

    /// <summary>Stages that should be started before: advice, never a lock.</summary>
    public ImmutableArray<Prerequisite> Prerequisites { get; private set; }

    internal ulong PrerequisiteMask { get; private set; }

    internal void After(ImmutableArray<Prerequisite> prerequisites)
    {
        Prerequisites = prerequisites;
        foreach (var prerequisite in prerequisites) PrerequisiteMask |= 1ul << prerequisite.Stage.Index;
    }

    public override string ToString() => Id;
}

/// <summary>A card may carry an established name over a proposed text.</summary>
public sealed record StageEvidence(
    EvidenceTag Name, EvidenceTag Description, EvidenceTag Mission, EvidenceTag Crossing, EvidenceTag Movement = EvidenceTag.Proposed);

/// <summary>The document of each of these texts.</summary>
public sealed record StageSources(Source Name, Source Description, Source Mission, Source Crossing, Source Movement);

/// <summary>
/// The advice to have started <paramref name="Stage"/> first; the reason is a word of the framework under <paramref name="ReasonId"/>.
/// </summary>
public sealed record Prerequisite(Stage Stage, string ReasonId, EvidenceTag Evidence)
{
    /// <summary>The document it rests on.</summary>
    public Source? Source { get; init; }
}
