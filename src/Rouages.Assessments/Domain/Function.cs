using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Assessments.Domain;

/// <summary>What must be done for a wheel to turn (Animation, Créativité, Valorisation, Support, Gestion de projet).</summary>
public sealed class Function(string id, EvidenceTag evidence, EvidenceTag placement) : Item(id, evidence)
{
    /// <summary>How sure it is that these items belong to this function rather than to a neighbour.</summary>
    public EvidenceTag Placement { get; } = placement;

    public required ImmutableArray<Item> Missions { get; init; }
    public required ImmutableArray<Item> Actions { get; init; }
    public required ImmutableArray<Item> Needs { get; init; }
}
