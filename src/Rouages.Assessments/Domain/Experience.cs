using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Assessments.Domain;

/// <summary>
/// What real organisations lived, told as the source tells it: who under the id, what under « id.told ». Facts, and never a score.
/// </summary>
public sealed class Experience(string id, EvidenceTag evidence, ImmutableArray<string> stages) : Item(id, evidence)
{
    public bool Enlightens(Stage stage) => stages.Contains(stage.Id);
}

/// <summary>What the sources say to local authorities.</summary>
/// <param name="Takeaways">What to keep in mind.</param>
/// <param name="Stakes">The steps ahead.</param>
/// <param name="Practices">What to keep, stop and create, by theme.</param>
public sealed record Authorities(ImmutableArray<Item> Takeaways, ImmutableArray<Item> Stakes, ImmutableArray<Practice> Practices);

/// <summary>A theme of the relations between local authorities and cooperations.</summary>
public sealed class Practice(
    string id, EvidenceTag evidence, ImmutableArray<Item> keep, ImmutableArray<Item> stop, ImmutableArray<Item> create) : Item(id, evidence)
{
    public ImmutableArray<Item> Keep { get; } = keep;
    public ImmutableArray<Item> Stop { get; } = stop;
    public ImmutableArray<Item> Create { get; } = create;
}
