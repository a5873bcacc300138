using Microsoft.AspNetCore.Components;
using Rouages.Storage;

namespace Rouages.Web.Modules;

/// <summary>How a page shows the panels of all modules.</summary>
public static class Panels
{
    /// <summary>
    /// Asks the database for all of them at once, then shows those that have something to show. For a list of cards, give the panels of all
    /// the cards: it is still one round trip.
    /// </summary>
    /// <param name="batch">Where the panels added what they read.</param>
    /// <param name="panels">What each panel answered, in the order of the page.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<IReadOnlyList<RenderFragment>> Show(
        this QueryBatch batch, IEnumerable<Func<RenderFragment?>?> panels, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(batch);
        // Walked through before the batch leaves: each panel adds its queries only now.
        Func<RenderFragment?>?[] asked = [.. panels];
        await batch.Send(ct);
        return [.. asked.Select(show => show?.Invoke()).OfType<RenderFragment>()];
    }
}
