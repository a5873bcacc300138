using Rouages.Web;

namespace Rouages.Territories;

/// <summary>The search page: what was asked, what was found.</summary>
/// <param name="Question">As typed; null before the first search.</param>
/// <param name="Kind">The one level to look at, or null.</param>
/// <param name="Hits">Best first; cut at <see cref="TerritoryFinder.MostHits"/>.</param>
/// <param name="Regions">Doors for those who would rather walk than search.</param>
public sealed record SearchView(
    string? Question, TerritoryKind? Kind, IReadOnlyList<TerritoryHit> Hits, IReadOnlyList<Territory> Regions) : View<SearchPage>;

/// <summary>One suggestion under a field.</summary>
/// <param name="Value">Key of the territory.</param>
/// <param name="Label">Its display name.</param>
/// <param name="Hint">Level, postcode or the other name that matched.</param>
public sealed record Suggestion(string Value, string Label, string Hint);
