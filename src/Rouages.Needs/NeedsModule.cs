using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations;
using Rouages.Needs.Changing;
using Rouages.Needs.Demo;
using Rouages.Needs.Domain;
using Rouages.Needs.Listing;
using Rouages.Needs.PersonalData;
using Rouages.Needs.Submitting;
using Rouages.Needs.Showing;
using Rouages.Needs.Standings;
using Rouages.Needs.Witnessing;
using Rouages.Objects;
using Rouages.Objects.Moderation;
using Rouages.Objects.Notifications;
using Rouages.Objects.Search;
using Rouages.Territories;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Needs;

/// <summary>What is missing on a territory, in the words of those who live it.</summary>
public sealed class NeedsModule : IModule
{
    public string Name => "needs";

    public IReadOnlyDictionary<Type, string> LeavesOut { get; } = new Dictionary<Type, string>
    {
        [typeof(ICooperationTab)] = "A need is of a territory, before any cooperation takes it up.",
        [typeof(ICooperationPanel)] = "A need is of a territory, before any cooperation takes it up.",
        [typeof(IHomePanel)] = "Nothing of it waits for one person.",
        [typeof(IScheduledJob)] = "People do all of it, no hour is waited for.",
        [typeof(IActivityText)] = "What moves stands on the page of the need, with its day and its reason.",
    };

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new NavigationEntry("Besoins", NeedLinks.All, 15));
        services.AddPublished<Need>().AddPublished<Witness>();
        services.AddScoped<NearNeeds>().AddScoped<SayBounds>().AddScoped<NeedLetters>().AddScoped<NeedReader>().AddScoped<NeedThread>()
            .AddScoped<NeedRights>().AddScoped<OwnVoice>().AddScoped<NeedNews>().AddScoped<Changes>().AddScoped<NeedsList>();
        services.AddScoped<IObjectKind, NeedKind>().AddScoped<IObjectKind, WitnessKind>().AddScoped<IHideable, NeedHiding>()
            .AddScoped<IHideable, WitnessHiding>().AddSingleton<ISearchable, NeedSearch>();
        services.AddScoped<ITerritoryPanel, NeedsOfTerritory>().AddScoped<IPersonalData, NeedsData>().AddScoped<IDemoContent, DemoNeeds>();
        services.AddSingleton(new NotificationKind(NeedNews.Kind, Words.Key("Un besoin que j’ai dit ou que je suis avance"), Cadence.AtOnce)
        { Group = new("needs", Words.Key("Besoins"), 45) });
    }

    public void MapPages(IEndpointRouteBuilder pages)
    {
        pages.MapListing();
        pages.MapSaying();
        pages.MapChanging();
        pages.MapWitnessing();
        pages.MapStandings();
        pages.MapNeed();
    }

    public void ConfigureTables(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(NeedsModule).Assembly);
}
