using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Contracts.Assessments;
using Rouages.Contracts.Workshops;
using Rouages.Cooperations;
using Rouages.Objects.Notifications;
using Rouages.Web;
using Rouages.Web.Modules;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitating;
using Rouages.Workshops.Facilitators;
using Rouages.Workshops.Joining;
using Rouages.Workshops.Listing;
using Rouages.Workshops.Participating;
using Rouages.Workshops.Preparing;
using Rouages.Workshops.Printing;
using Rouages.Workshops.Projecting;
using Rouages.Workshops.Rehearsing;
using Rouages.Workshops.Visiting;

namespace Rouages.Workshops;

/// <summary>What the pages of workshops bring to the module: listing, preparing, coming in, taking part.</summary>
internal static class WorkshopsSetup
{
    private static readonly NotificationGroup News = new("workshops", Words.Key("Ateliers"), 50);

    public static void AddPages(this IServiceCollection services)
    {
        services.AddScoped<WorkshopLists>().AddScoped<FacilitatorAccess>().AddScoped<Founding>().AddScoped<PreparePages>()
            .AddScoped<DirectoryPicks>();
        services.AddScoped<Places>().AddScoped<ParticipantViews>().AddScoped<JoinCodeAttempts>().AddScoped<NewPlaces>()
            .AddScoped<EndedWorkshops>().AddScoped<DateNews>();
        services.AddSingleton(
            new NotificationKind(DateNews.Dated, Words.Key("Une date d’atelier dans l’un de mes collectifs"), Cadence.AtOnce)
            { Group = News });
        services.AddScoped<IScheduledJob, OldJoinCodeAttempts>();
        services.AddScoped<IGathering, Gathering>();
        services.AddScoped<OutsideViews>().AddScoped<IGearsPanel, OutsideViewPanel>().AddScoped<IOrganisationPanel, StoryPanel>()
            .AddScoped<IOrganisationMerge, MergedSubjects>();
        services.AddSingleton(
            new NotificationKind(OutsideViews.Received, Words.Key("Des regards extérieurs sur une coopération que j’anime"), Cadence.AtOnce)
            { Group = News });
        services.AddScoped<FacilitatorCommands>().AddScoped<FacilitatePages>();
        services.AddSingleton<Rehearsals>().AddHostedService(provider => provider.GetRequiredService<Rehearsals>());
        services.AddSingleton<ICooperationTab, WorkshopsTab>().AddScoped<ICooperationPanel, WorkshopsPanel>()
            .AddPublished<Workshop>().AddPublished<WorkshopSubject>();
        services.AddSingleton(new NavigationEntry("Ateliers", "/ateliers", 20));
    }

    public static void MapWorkshops(this IEndpointRouteBuilder pages)
    {
        pages.MapListing();
        pages.MapNew();
        pages.MapPreparing();
        pages.MapCoFacilitating();
        pages.MapJoining();
        pages.MapParticipating();
        pages.MapFacilitating();
        pages.MapAllCards();
        pages.MapProjecting();
        pages.MapAgain();
        pages.MapPaper();
        pages.MapOutsideViews();
        pages.MapStories();
    }
}
