using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Assessments.Domain;

/// <summary>A sentence of the framework: its words are asked of <see cref="Framework.Say"/> by id.</summary>
public class Item(string id, EvidenceTag evidence)
{
    public string Id { get; } = id;
    public EvidenceTag Evidence { get; } = evidence;

    /// <summary>The document it rests on; null in a framework that names none.</summary>
    public Source? Source { get; init; }

    public override string ToString() => Id;
}

/// <summary>What helps a movement, with the functions that it moves first.</summary>
public sealed class Lever(string id, EvidenceTag evidence, ImmutableArray<Function> serves) : Item(id, evidence)
{
    /// <summary>The functions this lever helps most: our own reading, so always « proposé ».</summary>
    public ImmutableArray<Function> Serves { get; } = serves;

    /// <summary>To whom it speaks.</summary>
    public LeverAudience Audience { get; init; }
}

/// <summary>An action of a stage; <see cref="Cites"/> are the items of a function that it puts into practice.</summary>
public sealed class StageAction(string id, EvidenceTag evidence, ImmutableArray<Item> cites) : Item(id, evidence)
{
    public ImmutableArray<Item> Cites { get; } = cites;
}

/// <summary>Levers told by the same study, under one heading.</summary>
public sealed class LeverFamily(string id, EvidenceTag evidence, ImmutableArray<Lever> levers) : Item(id, evidence)
{
    public ImmutableArray<Lever> Levers { get; } = levers;
}

public enum LeverAudience
{
    Everybody,

    /// <summary>Its source addresses it to public authorities: it is no action of a cooperation.</summary>
    PublicAuthorities,
}
