using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Directory.Contributions;
using Rouages.Web.Modules;
using Rouages.Workshops.Forgetting;
using Rouages.Workshops.Live;

namespace Rouages.Workshops;

/// <summary>Live workshops: a whole room works together, and what it wrote becomes the restitution.</summary>
public sealed class WorkshopsModule : IModule
{
    public string Name => "workshops";

    public IReadOnlyDictionary<Type, string> LeavesOut { get; } = new Dictionary<Type, string>
    {
        [typeof(IHomePanel)] = "« Ateliers » stands in the navigation and lists mine first.",
        [typeof(ICooperationPanel)] = "The cooperation's tab lists its workshops; its page is at its bound of statements.",
        [typeof(IStory)] = "The restitution tells the workshop.",
        [typeof(ITerritoryPanel)] = "A workshop belongs to its cooperation, which the territory already lists.",
    };

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
