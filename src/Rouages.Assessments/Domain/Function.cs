using System.Collections.Immutable;
using Rouages.Commons;

namespace Rouages.Assessments.Domain;

/// <summary>What must be done for a wheel to turn (Animation, Créativité, Valorisation, Support, Gestion de projet).</summary>
public sealed class Function(string id, EvidenceTag evidence, EvidenceTag placement) : Item(id, evidence)
{
    /// <summary>How sure it is that these items belong to this function rather than to a neighbour.</summary>
    public EvidenceTag Placement { get; } = placement;

    /// <summary>What its definition rests on; null in a framework that defines none. The words are under « id.definition ».</summary>
    public Provenance? Definition { get; init; }

    public required ImmutableArray<Item> Missions { get; init; }
    public required ImmutableArray<FunctionAction> Actions { get; init; }
    public required ImmutableArray<Need> Needs { get; init; }
}

/// <summary>An action of a function.</summary>
/// <param name="id">Its id.</param>
/// <param name="evidence">How far it rests on its source.</param>
/// <param name="fits">Ids of the stages that it helps to pass: our own reading; none when the framework does not say.</param>
public sealed class FunctionAction(string id, EvidenceTag evidence, ImmutableArray<string> fits) : Item(id, evidence)
{
    public bool Fits(Stage stage) => fits.Contains(stage.Id);
}

/// <summary>A support to look for: it becomes a request rather than an action.</summary>
public sealed class Need(string id, EvidenceTag evidence, SupportKind? asks) : Item(id, evidence)
{
    /// <summary>What kind of support it asks for; null when the framework does not say.</summary>
    public SupportKind? Asks { get; } = asks;
}

public enum SupportKind
{
    /// <summary>Somebody at one’s side.</summary>
    Coaching,

    Training,
    Funding,
    Tools,

    /// <summary>A professional.</summary>
    People,

    /// <summary>Sharing with others what nobody can pay alone.</summary>
    Pooling,
}
