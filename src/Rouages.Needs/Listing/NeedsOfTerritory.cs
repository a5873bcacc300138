using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Rouages.Needs.Domain;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web.Modules;

namespace Rouages.Needs.Listing;

/// <summary>The needs that moved last on a territory, and what is said for all of what is around it.</summary>
internal sealed class NeedsOfTerritory(RouagesDb db, TerritoryFinder territories) : ITerritoryPanel
{
    private const int Shown = 6;

    public int Order => Band.Understanding;

    public Func<RenderFragment?> Ask(Territory territory, ClaimsPrincipal user, QueryBatch batch)
    {
        var keys = territories.Around(territory);
        var lines = batch.Add(db.Set<Need>().AsNoTracking().Shown().Where(n => keys.Contains(n.Territory)).OrderByDescending(n => n.MovedAt)
            .ThenBy(n => n.Id).Take(Shown).Lines(db));
        return () => builder =>
        {
            builder.OpenComponent<TerritoryNeeds>(0);
            builder.AddComponentParameter(1, nameof(TerritoryNeeds.Key), territory.Key);
            builder.AddComponentParameter(2, nameof(TerritoryNeeds.Lines), lines.Rows);
            builder.CloseComponent();
        };
    }
}
