using Microsoft.AspNetCore.Components;
using Rouages.Web;

namespace Rouages.Territories;

/// <summary>A territory's page.</summary>
/// <param name="Territory">What it is.</param>
/// <param name="Containing">What it lies in, the widest first.</param>
/// <param name="OtherNames">Arrondissements and merged communes that lead to it.</param>
/// <param name="Inside">What lies in it, one level per part; only the last one has pages.</param>
/// <param name="Panels">What other parts of the site know about it.</param>
public sealed record TerritoryView(
    Territory Territory, IReadOnlyList<Territory> Containing, IReadOnlyList<string> OtherNames, IReadOnlyList<TerritoryPart> Inside,
    IReadOnlyList<RenderFragment> Panels) : View<TerritoryPage>;

/// <summary>The territories of one level inside another.</summary>
/// <param name="Kind">Their level.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Shown">Those of this page, by name.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many pages.</param>
public sealed record TerritoryPart(TerritoryKind Kind, int Count, IReadOnlyList<Territory> Shown, int Page, int Pages)
{
    /// <summary>How many stand on one page.</summary>
    public const int PerPage = 60;

    internal static TerritoryPart Whole(TerritoryKind kind, IReadOnlyList<Territory> all) => new(kind, all.Count, all, 1, 1);

    internal static TerritoryPart Paged(TerritoryKind kind, IReadOnlyList<Territory> all, int page)
    {
        var pages = Math.Max(1, (all.Count + PerPage - 1) / PerPage);
        var asked = Math.Clamp(page, 1, pages);
        return new(kind, all.Count, [.. all.Skip((asked - 1) * PerPage).Take(PerPage)], asked, pages);
    }
}
