using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Contracts.Assessments;
using Rouages.Contracts.Steering;
using Rouages.Contracts.Workshops;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects;
using Rouages.Objects.Notifications;
using Rouages.Objects.Search;
using Rouages.Steering.Acting;
using Rouages.Steering.Api;
using Rouages.Steering.Attachments;
using Rouages.Steering.Calendar;
using Rouages.Steering.Conversions;
using Rouages.Steering.Dates;
using Rouages.Steering.Decisions;
using Rouages.Steering.Demo;
using Rouages.Steering.Documents;
using Rouages.Steering.Importing;
using Rouages.Steering.Meeting;
using Rouages.Steering.Noting;
using Rouages.Steering.PersonalData;
using Rouages.Steering.Planning;
using Rouages.Steering.Reminding;
using Rouages.Steering.Sharing;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;
using Rouages.Web.Calendar;
using Rouages.Web.Modules;

namespace Rouages.Steering;

/// <summary>The action plan of a cooperation: who does what by when, and what shows it.</summary>
public sealed class SteeringModule : IModule
{
    public string Name => "steering";

    public IReadOnlyDictionary<Type, string> LeavesOut { get; } = new Dictionary<Type, string>
    {
        [typeof(IActivityText)] = "What was done stands in the plan, with its proof; the story tells who came and what was decided.",
        [typeof(ITerritoryPanel)] = "A plan is read inside its cooperation only.",
    };

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IPlan, Plan>().AddScoped<IOrganisationMerge, MergedResponsibles>();
        services.AddScoped<IObjectKind, ActionKind>().AddSingleton<ISearchable, ActionSearch>().AddScoped<PlanStages>()
            .AddScoped<ActionReader>().AddScoped<ActionHistory>().AddScoped<PlanImports>();
        services.AddScoped<ICardConversion, ActionConversion>().AddScoped<ICardConversion, NeedConversion>()
            .AddScoped<ICardConversion, LeverConversion>().AddScoped<ICardConversion, ObstacleConversion>();
        services.AddSingleton<ICooperationTab, PlanTab>();
        services.AddScoped<ICooperationPanel, PlanPanel>().AddScoped<IHomePanel, LatePanel>();
        services.AddScoped<IScheduledJob, WeeklyLetter>();
        services.AddScoped<IScheduledJob, LateNews>().AddScoped<ActionNews>();
        services.AddSingleton(News(ActionNews.Given, Words.Key("Une action qui m’est confiée"), Cadence.AtOnce));
        // The letter of Monday tells it already to whoever chose nothing.
        services.AddSingleton(News(LateNews.Kind, Words.Key("Une de mes actions qui prend du retard"), Cadence.Never));
        services.AddSingleton(News(MinutesEndpoint.Sent, Words.Key("Le compte rendu d’une rencontre"), Cadence.AtOnce));
        services.AddSingleton(News(DecisionNews.Decided, Words.Key("Une décision de mes coopérations"), Cadence.Daily));
        services.AddSingleton(News(DecisionNews.Ended, Words.Key("Une de mes actions dont la décision a pris fin"), Cadence.AtOnce));
        services.AddSingleton(News(DocumentNews.Shared, Words.Key("Un document partagé"), Cadence.Daily));
        services.AddSingleton(News(ShareEndpoint.Told, Words.Key("Une expérience que mes coopérations partagent"), Cadence.Daily));
        services.AddScoped<Readers>().AddScoped<LivingOrigins>().AddScoped<DecisionReader>().AddScoped<DecisionNews>()
            .AddScoped<DocumentNews>().AddScoped<IObjectKind, DecisionKind>().AddScoped<IObjectKind, DocumentKind>();
        services.AddScoped<IOriginResolver, DecisionOrigin>().AddScoped<IOriginResolver, FindingOrigin>()
            .AddScoped<IOriginResolver, MinutesOrigin>();
        services.AddScoped<IStagePanel, ExperiencePanel>().AddScoped<MinutesReader>().AddScoped<IObjectKind, MinutesKind>();
        services.AddScoped<IFileOwners, DocumentFiles>().AddScoped<SharedSpace>().AddScoped<ICalendarItems, NextMeetings>();
        services.AddSingleton<WeeklyStop>().AddScoped<IFileOwners, AttachmentFiles>();
        services.AddScoped<IDemoContent, DemoPlans>().AddScoped<IPersonalData, PlanData>().AddScoped<IPersonalData, RegisterData>()
            .AddScoped<ICalendarItems, DueActions>();
        services.AddSingleton<ISearchable, DecisionSearch>().AddSingleton<ISearchable, MinutesSearch>()
            .AddSingleton<ISearchable, DocumentSearch>();
    }

    public void MapPages(IEndpointRouteBuilder pages)
    {
        var plan = pages.MapCooperation("pilotage", read: Right.SeePlan, write: Right.EditPlan);
        plan.MapPlanning();
        plan.MapAdding();
        plan.MapImporting();
        plan.MapActing();
        plan.MapProving();
        plan.MapNoting();
        plan.MapDecisions();
        plan.MapMeeting();
        plan.MapDocuments();
        plan.MapDates();
        plan.MapSharing();
        pages.MapStopping();
        pages.MapPlanApi();
    }

    public void ConfigureTables(ModelBuilder model) =>
        model.ApplyConfigurationsFromAssembly(typeof(SteeringModule).Assembly);

    private static NotificationKind News(string key, string label, Cadence usual) =>
        new(key, label, usual) { Group = new("plan", Words.Key("Plan d’action"), 40) };
}
