using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Web.Modules;

namespace Rouages.Workshops;

/// <summary>Live workshops: a whole room works together, and what it wrote becomes the restitution.</summary>
public sealed class WorkshopsModule : IModule
{
    public string Name => "workshops";

    public IReadOnlyDictionary<Type, string> LeavesOut { get; } = new Dictionary<Type, string>();

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void MapPages(IEndpointRouteBuilder pages)
    {
    }

    public void ConfigureTables(ModelBuilder model) =>
        model.ApplyConfigurationsFromAssembly(typeof(WorkshopsModule).Assembly);
}
