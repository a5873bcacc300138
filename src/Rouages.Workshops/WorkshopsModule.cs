using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Commons.Content;
using Rouages.Web.Modules;
using Rouages.Workshops.Forgetting;
using Rouages.Workshops.FormatReading;
using Rouages.Workshops.Live;

namespace Rouages.Workshops;

/// <summary>Live workshops: a whole room works together, and what it wrote becomes the restitution.</summary>
public sealed class WorkshopsModule : IModule
{
    public string Name => "workshops";

    public IReadOnlyDictionary<Type, string> LeavesOut { get; } = new Dictionary<Type, string>();

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        // Read now rather than at the first page: a content file that cannot be used must stop the start.
        services.AddSingleton(Formats.Load(ContentRoot.Find(configuration["Content:Root"])));
        services.AddLive(configuration);
        services.AddPages();
        services.AddScoped<IPersonalData, WorkshopData>();
    }

    public void MapPages(IEndpointRouteBuilder pages)
    {
        pages.MapLive();
        pages.MapWorkshops();
    }

    public void ConfigureTables(ModelBuilder model) =>
        model.ApplyConfigurationsFromAssembly(typeof(WorkshopsModule).Assembly);
}
