using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Assessments.Domain;

public enum WheelNature
{
    /// <summary>A wheel that the others exist to move.</summary>
    Purpose,

    Means,
}

/// <summary>One of the wheels (rouages): ordered stages, moved by one function.</summary>
public sealed class Wheel(string id, EvidenceTag evidence) : Item(id, evidence)
{
    public required int Index { get; init; }
    public required WheelNature Nature { get; init; }
    public required Function Function { get; init; }

    /// <summary>How sure the two ends of the path are; what lies between is told by each stage.</summary>
    public required EvidenceTag Ends { get; init; }

    /// <summary>The document that the two ends rest on.</summary>
    public Source? EndsSource { get; init; }

    public required string Colour { get; init; }
    public required string Pattern { get; init; }
    public required string Icon { get; init; }

    public ImmutableArray<Stage> Stages { get; internal set; }
}
