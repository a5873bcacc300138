using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations.Api;
using Rouages.Cooperations.Provenance;
using Rouages.Web.Modules;

namespace Rouages.Cooperations;

/// <summary>Organisations, the cooperations they are members of, who may do what there, and what happened.</summary>
public sealed class CooperationsModule : IModule
{
    public string Name => "cooperations";

    public IReadOnlyDictionary<Type, string> LeavesOut { get; } = new Dictionary<Type, string>
    {
        [typeof(ICooperationPanel)] = "The page itself is this module's: its facts, members and story need no panel.",
        [typeof(IScheduledJob)] = "What happens in a cooperation is done by people, none of it waits for an hour.",
    };

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddCollectives(configuration);

    public void MapPages(IEndpointRouteBuilder pages)
    {
        pages.MapCollectives();
        pages.MapOrigins();
        pages.MapCooperationsApi();
        pages.MapOrganisationsApi();
    }

    public void ConfigureTables(ModelBuilder model) =>
        model.ApplyConfigurationsFromAssembly(typeof(CooperationsModule).Assembly);
}
