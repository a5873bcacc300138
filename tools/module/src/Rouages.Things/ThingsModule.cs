using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Territories;
using Rouages.Things.Adding;
using Rouages.Things.Listing;
using Rouages.Things.PersonalData;
using Rouages.Web.Modules;

namespace Rouages.Things;

/// <summary>The things of a cooperation.</summary>
public sealed class ThingsModule : IModule
{
    public string Name => "things";

    public IReadOnlyDictionary<Type, string> LeavesOut { get; } = new Dictionary<Type, string>
    {
        [typeof(ICooperationPanel)] = "The tab of the cooperation shows all there is.",
        [typeof(IDemoContent)] = "Nothing to demonstrate yet.",
        [typeof(IHomePanel)] = "Nothing of it waits for one person.",
        [typeof(IScheduledJob)] = "People do all of it, no hour is waited for.",
        [typeof(IActivityText)] = "What is added stands in its own list.",
        [typeof(ITerritoryPanel)] = "It is read inside its cooperation only.",
    };

    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<ICooperationTab, ThingsTab>().AddScoped<IPersonalData, ThingsData>();

    public void MapPages(IEndpointRouteBuilder pages)
    {
        // Choose the rights, or declare one: a line in Rouages.Cooperations/Domain/Permissions.cs.
        var things = pages.MapCooperation(ThingsTab.At, read: Right.SeeInside, write: Right.EditCooperation);
        things.MapListing();
        things.MapAdding();
    }

    public void ConfigureTables(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(ThingsModule).Assembly);
}
