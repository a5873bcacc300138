using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Assessments.Domain;

/// <summary>
/// How a cooperation involves its members: start, sustain, strengthen. Its id is the French code that leaves in exports.
/// </summary>
public sealed class Movement(string id, EvidenceTag evidence, double? from, ImmutableArray<Lever> levers) : Item(id, evidence)
{
    /// <summary>The lowest mean of the positions at which this movement is read; null when a framework leaves it to the group.</summary>
    public double? From { get; } = from;

    public ImmutableArray<Lever> Levers { get; } = levers;
}
