using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Territories.Api;
using Rouages.Territories.Storing;
using Rouages.Web.Modules;

namespace Rouages.Territories;

/// <summary>What territories add to the module.</summary>
internal static class TerritoriesSetup
{
    public static void AddTerritories(this IServiceCollection services)
    {
        services.AddSingleton<TerritoryFinder>();
        services.AddSingleton<TerritoriesLoader>();
        services.AddHostedService<TerritoriesStart>();
        services.AddSingleton(new NavigationEntry("Territoires", "/territoires", 70));
    }

    public static void MapTerritories(this IEndpointRouteBuilder pages)
    {
        pages.MapTerritorySearch();
        pages.MapTerritory();
        pages.MapTerritoriesApi();
    }
}
