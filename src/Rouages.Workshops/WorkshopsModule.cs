using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Web.Modules;
using Rouages.Workshops.Forgetting;
using Rouages.Workshops.Live;

namespace Rouages.Workshops;

/// <summary>Live workshops: a whole room works together, and what it wrote becomes the restitution.</summary>
public sealed class WorkshopsModule : IModule
{
    public string Name => "workshops";

    public IReadOnlyDictionary<Type, string> LeavesOut { get; } = new Dictionary<Type, string>();

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddHarvest(configuration);
        services.AddLive(configuration);
        services.AddPages();
        services.AddScoped<IPersonalData, WorkshopData>();
    }

    public void MapPages(IEndpointRouteBuilder pages)
    {
        pages.MapLive();
        pages.MapWorkshops();
        pages.MapHarvest();
    }

    public void ConfigureTables(ModelBuilder model) =>
        model.ApplyConfigurationsFromAssembly(typeof(WorkshopsModule).Assembly);
}
