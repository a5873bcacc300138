using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations.Contributions;
using Rouages.Web;
using Rouages.Web.Modules;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitating;
using Rouages.Workshops.Joining;
using Rouages.Workshops.Leading;
using Rouages.Workshops.Listing;
using Rouages.Workshops.OnPaper;
using Rouages.Workshops.Preparing;
using Rouages.Workshops.Projecting;
using Rouages.Workshops.Rehearsing;
using Rouages.Workshops.TakingPart;

namespace Rouages.Workshops;

/// <summary>What the pages of workshops bring to the module: listing, preparing, coming in, taking part.</summary>
internal static class WorkshopsSetup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddScoped<WorkshopLists>().AddScoped<Led>().AddScoped<Founding>().AddScoped<PreparePages>();
        services.AddScoped<Places>().AddScoped<Desks>().AddScoped<Guesses>().AddScoped<NewPlaces>();
        services.AddScoped<IScheduledJob, OldGuesses>();
        services.AddScoped<Conduct>().AddScoped<FacilitatePages>();
        services.AddSingleton<Rehearsals>().AddHostedService(provider => provider.GetRequiredService<Rehearsals>());
        services.AddSingleton<ICooperationTab, WorkshopsTab>().AddScoped<ICooperationPanel, WorkshopsPanel>().AddPublished<Workshop>();
        services.AddSingleton(new NavigationEntry("Ateliers", "/ateliers", 20));
    }

    public static void MapWorkshops(this IEndpointRouteBuilder pages)
    {
        pages.MapListing();
        pages.MapNew();
        pages.MapPreparing();
        pages.MapCoFacilitating();
        pages.MapJoining();
        pages.MapTakingPart();
        pages.MapFacilitating();
        pages.MapAllCards();
        pages.MapProjecting();
        pages.MapAgain();
        pages.MapPaper();
    }
}
