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

    public async Task<RenderFragment?> Show(Territory territory, ClaimsPrincipal user, CancellationToken ct)
    {
        string[] communes = territory.Kind == TerritoryKind.Commune ? [territory.Code]
            : [.. territories.Inside(territory.Key, TerritoryKind.Commune).Select(commune => commune.Code)];
        var lines = await db.Set<Cooperation>().AsNoTracking().Public().Where(c => c.Communes.Any(code => communes.Contains(code)))
            .OrderByDescending(c => c.PublishedAt).ThenBy(c => c.Id).Take(Shown).Lines().ToListAsync(ct);
        var organisations = await db.Set<Organisation>().CountAsync(o => communes.Contains(o.Commune!), ct);
        return builder =>
        {
            builder.OpenComponent<TerritoryPanel>(0);
            builder.AddComponentParameter(1, nameof(TerritoryPanel.Name), territory.DisplayName);
            builder.AddComponentParameter(2, nameof(TerritoryPanel.Lines), lines);
            builder.AddComponentParameter(3, nameof(TerritoryPanel.Organisations), organisations);
            builder.CloseComponent();
        };
    }
}
