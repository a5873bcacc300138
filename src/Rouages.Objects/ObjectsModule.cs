using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations;
using Rouages.Objects.Comments;
using Rouages.Objects.Kinds;
using Rouages.Objects.Moderation;
using Rouages.Objects.Notifications;
using Rouages.Objects.Search;
using Rouages.Objects.Themes;
using Rouages.Territories;
using Rouages.Web.Modules;

namespace Rouages.Objects;

/// <summary>What every object can have, whichever module keeps it.</summary>
public sealed class ObjectsModule : IModule
{
    public string Name => "objects";

    public IReadOnlyDictionary<Type, string> LeavesOut { get; } = new Dictionary<Type, string>
    {
        [typeof(IDemoContent)] = "The demonstration's objects are those of the modules.",
        [typeof(IHomePanel)] = "The modules show their own objects on the home page.",
        [typeof(ICooperationTab)] = "What it adds stands on the pages of the objects themselves.",
        [typeof(ICooperationPanel)] = "What it adds stands on the pages of the objects themselves.",
        [typeof(ITerritoryPanel)] = "The modules show their own objects on a territory's page.",
    };

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ObjectKinds>();
        services.AddScoped<IObjectKind, CooperationKind>().AddScoped<IObjectKind, OrganisationKind>()
            .AddScoped<IObjectKind, MembershipKind>()
            .AddScoped<IOrganisationMerge, MergedOrganisation>();
        services.AddFrames();
        services.AddComments();
        services.AddNotifications();
        services.AddModeration();
        services.AddThemes(configuration);
        services.AddSearch();
    }

    public void MapPages(IEndpointRouteBuilder pages)
    {
        pages.MapComments();
        pages.MapNews();
        pages.MapModeration();
        pages.MapSearch();
    }

    public void ConfigureTables(ModelBuilder model) =>
        model.ApplyConfigurationsFromAssembly(typeof(ObjectsModule).Assembly);
}
