using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Web.Modules;

namespace Rouages.Territories;

/// <summary>Communes, intercommunalities, départements and régions, with what they were before.</summary>
public sealed class TerritoriesModule : IModule
{
    public string Name => "territories";

    public IReadOnlyDictionary<Type, string> LeavesOut { get; } = new Dictionary<Type, string>
    {
        [typeof(IPersonalData)] = "A territory knows no person.",
        [typeof(IDemoContent)] = "The real territories serve the demonstration.",
        [typeof(IHomePanel)] = "One looks a territory up; the home page shows cooperations.",
        [typeof(IScheduledJob)] = "The map is loaded at start when it changed.",
    };

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddTerritories();

    public void MapPages(IEndpointRouteBuilder pages) => pages.MapTerritories();

    public void ConfigureTables(ModelBuilder model) =>
        model.ApplyConfigurationsFromAssembly(typeof(TerritoriesModule).Assembly);
}
