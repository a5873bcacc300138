using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web.Modules;

namespace Rouages.Cooperations.Panels;

/// <summary>The public cooperations of a territory, and how many organisations are known there.</summary>
internal sealed class TerritoryCollectives(RouagesDb db, TerritoryFinder territories) : ITerritoryPanel
{
    private const int Shown = 12;

    public int Order => Band.Own;

    public Func<RenderFragment?> Ask(Territory territory, ClaimsPrincipal user, QueryBatch batch)
    {
        string[] communes = territory.Kind == TerritoryKind.Commune ? [territory.Code]
            : [.. territories.Inside(territory.Key, TerritoryKind.Commune).Select(commune => commune.Code)];
        var lines = batch.Add(db.Set<Cooperation>().AsNoTracking().Public().Where(c => c.Communes.Any(code => communes.Contains(code)))
            .OrderByDescending(c => c.PublishedAt).ThenBy(c => c.Id).Take(Shown).Lines());
        var organisations =
            batch.Add(db.Set<Organisation>().Where(o => o.MergedInto == null && communes.Contains(o.Commune!)).GroupBy(_ => 1)
                .Select(all => all.Count()));
        return () => builder =>
        {
            builder.OpenComponent<TerritoryPanel>(0);
            builder.AddComponentParameter(1, nameof(TerritoryPanel.Name), territory.DisplayName);
            builder.AddComponentParameter(2, nameof(TerritoryPanel.Lines), lines.Rows);
            builder.AddComponentParameter(3, nameof(TerritoryPanel.Organisations), organisations.Rows is [var counted] ? counted : 0);
            builder.CloseComponent();
        };
    }
}
