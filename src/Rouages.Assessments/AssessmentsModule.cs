using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Web.Modules;

namespace Rouages.Assessments;

public sealed class AssessmentsModule : IModule
{
    public string Name => "assessments";

    public IReadOnlyDictionary<Type, string> LeavesOut { get; } = new Dictionary<Type, string>();

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void MapPages(IEndpointRouteBuilder pages)
    {
    }

    public void ConfigureTables(ModelBuilder model) =>
        model.ApplyConfigurationsFromAssembly(typeof(AssessmentsModule).Assembly);
}
