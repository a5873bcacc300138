using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Directory.Contributions;
using Rouages.Directory.Cooperating;
using Rouages.Directory.People;
using Rouages.Directory.Threading;
using Rouages.Web.Modules;

namespace Rouages.Directory;

public sealed class DirectoryModule : IModule
{
    public string Name => "directory";

    public IReadOnlyDictionary<Type, string> LeavesOut { get; } = new Dictionary<Type, string>
    {
        [typeof(ICooperationPanel)] = "The page itself is the directory's: its facts, members and story need no panel.",
    };

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddCollectives();
        services.AddPeople(configuration);
        services.AddTerritories();
    }

    public void MapPages(IEndpointRouteBuilder pages)
    {
        pages.MapCollectives();
        pages.MapPeople();
        pages.MapTerritories();
        pages.MapThreads();
    }

    public void ConfigureTables(ModelBuilder model) =>
        model.ApplyConfigurationsFromAssembly(typeof(DirectoryModule).Assembly);
}
