using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Directory.Contributions;
using Rouages.Directory.Cooperating.Demo;
using Rouages.Directory.Cooperating.Panels;
using Rouages.Directory.Domain;
using Rouages.Directory.Inviting;
using Rouages.Directory.Members;
using Rouages.Directory.Organisations;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Directory.Cooperating;

/// <summary>What organisations and cooperations add to the module.</summary>
internal static class Collectives
{
    public static void AddCollectives(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Cooperations>().AddScoped<Journal>().AddScoped<IStory, OwnStory>().AddScoped<Decision>().AddScoped<Acceptance>();
        services.AddPublished<Organisation>().AddPublished<Cooperation>().AddPublished<Membership>();
        services.AddSingleton(CooperationTypes.Embedded());
        services.AddSingleton<ICooperationTab, HomeTab>().AddSingleton<ICooperationTab, MembersTab>();
        services.AddScoped<IHomePanel, MyCooperations>().AddScoped<IHomePanel, NewestCooperations>().AddScoped<ITerritoryPanel, TerritoryCollectives>();
        services.AddScoped<IPersonalData, CollectivesData>().AddScoped<IDemoContent, DemoContent>();
        services.AddSingleton(new NavigationEntry("Coopérations", "/cooperations", 10));
        services.AddSingleton(new NavigationEntry("Organisations", "/organisations", 60));
    }

    public static void MapCollectives(this IEndpointRouteBuilder pages)
    {
        var organisations = pages.MapGroup("/organisations");
        Organisations.ListEndpoint.MapListing(organisations);
        Organisations.CreateEndpoint.MapCreating(organisations);
        Organisations.EditEndpoint.MapEditing(organisations);
        organisations.MapMandates();
        organisations.MapShowing();

        var cooperations = pages.MapGroup("/cooperations");
        ListEndpoint.MapListing(cooperations);
        CreateEndpoint.MapCreating(cooperations);
        EditEndpoint.MapEditing(cooperations);
        cooperations.MapLife();
        cooperations.MapActing();
        cooperations.MapMembers();
        cooperations.MapPlacing();
        cooperations.MapLeaving();
        cooperations.MapJoining();
        cooperations.MapInviting();
        cooperations.MapPoster();
        cooperations.MapHome();
        pages.MapInvitation();
    }
}
