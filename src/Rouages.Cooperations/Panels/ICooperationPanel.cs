using Microsoft.AspNetCore.Components;
using Rouages.Storage;

namespace Rouages.Cooperations;

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

    /// <summary>Adds what the panel reads to the batch of the page.</summary>
    /// <param name="place">The cooperation, as this person may see it.</param>
    /// <param name="batch">Asked once for all panels, after all of them added theirs.</param>
    /// <returns>Called once the answers are there: the panel, or null. Null when this person has nothing to see.</returns>
    Func<RenderFragment?>? Ask(CooperationPlace place, QueryBatch batch);
}
