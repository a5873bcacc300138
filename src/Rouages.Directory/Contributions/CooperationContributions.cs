using Microsoft.AspNetCore.Components;
using Rouages.Directory.Cooperating;
using Rouages.Directory.Domain;

namespace Rouages.Directory.Contributions;

/// <summary>A tab of a cooperation's pages.</summary>
public interface ICooperationTab
{
    /// <summary>French sentence, a key of <c>Words</c>.</summary>
    string Label { get; }

    /// <summary>Last part of the address: <c>rouages</c> for <c>/cooperations/{slug}/rouages</c>; also names the current tab.</summary>
    string Path { get; }

    /// <summary>Ascending from left to right.</summary>
    int Order { get; }

    /// <summary>Whether the tab is worth showing to the person.</summary>
    bool ShownTo(CooperationPlace place);
}

/// <summary>A panel on a cooperation's page (gears, coming actions…).</summary>
public interface ICooperationPanel
{
    /// <summary>Ascending from top to bottom.</summary>
    int Order { get; }

    /// <summary>The panel, or null when there is nothing to show to this person.</summary>
    Task<RenderFragment?> Show(CooperationPlace place, CancellationToken ct);
}

/// <summary>A stage that an action may serve.</summary>
/// <param name="Id">Stage identifier (<c>R1.1</c>).</param>
/// <param name="Label">Its name in the language of the request.</param>
/// <param name="Wheel">Wheel identifier (<c>R1</c>).</param>
/// <param name="WheelLabel">Name of its wheel.</param>
public sealed record StageChoice(string Id, string Label, string Wheel, string WheelLabel);

/// <summary>The question that the plan asks the diagnosis: which stages can an action serve?</summary>
public interface IStages
{
    /// <summary>All stages of the framework in use, in order.</summary>
    IReadOnlyList<StageChoice> All();
}

/// <summary>What the plan tells other modules about an action.</summary>
public sealed record PlannedAction(
    Guid Id, string Title, string? Stage, string Status, DateOnly? DueOn, string? Responsible, string? Organisation, string? Production, Origin? Origin);

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
