using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts.Erasing;
using Rouages.Commons.Content;
using Rouages.Cooperations.Demo;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Example;
using Rouages.Cooperations.Importing;
using Rouages.Cooperations.Inviting;
using Rouages.Cooperations.Members;
using Rouages.Cooperations.Operating;
using Rouages.Cooperations.Organisations;
using Rouages.Cooperations.Panels;
using Rouages.Cooperations.Picturing;
using Rouages.Cooperations.Succession;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Cooperations;

/// <summary>What organisations and cooperations add to the module.</summary>
internal static class Collectives
{
    public static void AddCollectives(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CooperationFinder>().AddScoped<ActivityLog>().AddScoped<IActivityText, CooperationActivityText>()
            .AddScoped<Decision>().AddScoped<Acceptance>().AddScoped<AcceptForm>().AddScoped<Reminding>()
            .AddScoped<MembershipRequests>().AddScoped<MemberImports>().AddScoped<MembersTable>();
        services.AddScoped<PictureEditing>().AddScoped<IFileOwners, CooperationFiles>().AddScoped<IFileOwners, OrganisationFiles>();
        services.AddSingleton<ISaveHook, SeatNames>();
        services.AddPublished<Organisation>().AddPublished<Cooperation>().AddPublished<Membership>();
        services.AddSingleton(CooperationTypes.Load(ContentRoot.Find(configuration["Content:Root"])));
        services.AddSingleton<ICooperationTab, HomeTab>().AddSingleton<ICooperationTab, MembersTab>();
        services.AddScoped<IHomePanel, MyCooperations>().AddScoped<IHomePanel, NewestCooperations>()
            .AddScoped<ITerritoryPanel, TerritoryCollectives>();
        services.AddScoped<IPersonalData, CollectivesData>().AddScoped<ISuccession, CooperationSuccession>()
            .AddScoped<IDemoContent, DemoContent>();
        services.AddOperating();
        services.AddSingleton(new AccountEntry(Words.Key("Mes organisations"), MineEndpoint.Path));
        services.AddSingleton(new NavigationEntry("Coopérations", "/cooperations", 10));
        services.AddSingleton(new NavigationEntry("Organisations", "/organisations", 60));
    }

    public static void MapCollectives(this IEndpointRouteBuilder pages)
    {
        var organisations = pages.MapGroup("/organisations");
        Organisations.ListEndpoint.MapListing(organisations);
        Organisations.CreateEndpoint.MapCreating(organisations);
        Organisations.EditEndpoint.MapEditing(pages);
        pages.MapMandates();
        pages.MapOrganisationPictures();
        organisations.MapShowing();

        var cooperations = pages.MapGroup("/cooperations");
        ListEndpoint.MapListing(cooperations);
        CreateEndpoint.MapCreating(cooperations);
        EditEndpoint.MapEditing(pages);
        pages.MapCooperationPictures();
        pages.MapLife();
        pages.MapActing();
        pages.MapMembers();
        pages.MapPlacing();
        pages.MapAsking();
        pages.MapDeclining();
        pages.MapLeaving();
        cooperations.MapJoining();
        pages.MapInviting();
        ImportEndpoint.MapImporting(pages);
        pages.MapMembersTable();
        pages.MapPoster();
        cooperations.MapForms();
        cooperations.MapHome();
        pages.MapInvitation();
        pages.MapExample();
        pages.MapMine();
        pages.MapOperatingPages();
    }
}
