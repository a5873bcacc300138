using Rouages.Cooperations.Domain;

namespace Rouages.Contracts.Steering;

/// <summary>What the plan tells other modules about an action.</summary>
public sealed record PlannedAction(
    Guid Id, string Title, string? Stage, string Status, DateOnly? DueOn, string? Responsible, string? Organisation, string? Production,
        Origin? Origin)
{
    /// <summary>It is still to be done.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>The question that the diagnosis asks the plan: what was decided, and where does one add to it?</summary>
public interface IPlan
{
    /// <summary>
    /// Address of the form that adds an action; it takes the query <c>titre</c>, <c>notes</c>, <c>etape</c> (stage id), <c>production</c>,
    /// <c>origine</c> (kind) and <c>reference</c> (id) to arrive filled in.
    /// </summary>
    string AddAddress(string slug);

    /// <summary>The actions of a cooperation, open ones first, then by due date.</summary>
    Task<IReadOnlyList<PlannedAction>> Of(Guid cooperation, CancellationToken ct);
}
