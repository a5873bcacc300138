using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations;
using Rouages.Territories;
using Rouages.Web.Calendar;
using Rouages.Web.Modules;
using Rouages.Workshops.Activity;
using Rouages.Workshops.Api;
using Rouages.Workshops.Calendar;
using Rouages.Workshops.Live;
using Rouages.Workshops.PersonalData;

namespace Rouages.Workshops;

/// <summary>Live workshops: a whole room works together, and what it wrote becomes the restitution.</summary>
public sealed class WorkshopsModule : IModule
{
    public string Name => "workshops";

    public IReadOnlyDictionary<Type, string> LeavesOut { get; } = new Dictionary<Type, string>
    {
        [typeof(ITerritoryPanel)] = "A workshop belongs to its cooperation, which the territory already lists.",
    };

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOutcomes(configuration);
        services.AddLive();
        services.AddPages();
        services.AddScoped<IPersonalData, WorkshopData>().AddScoped<WorkshopDates>()
            .AddScoped<ICalendarItems>(provider => provider.GetRequiredService<WorkshopDates>());
        services.AddScoped<IActivityText, WorkshopActivityText>().AddScoped<Remembered>().AddScoped<IScheduledJob, RememberUntold>()
            .AddScoped<IHomePanel, OpenPanel>();
    }

    public void MapPages(IEndpointRouteBuilder pages)
    {
        pages.MapLive();
        pages.MapWorkshops();
        pages.MapOutcomes();
        pages.MapWorkshopsApi();
        pages.MapCalendar();
    }

    public void ConfigureTables(ModelBuilder model) =>
        model.ApplyConfigurationsFromAssembly(typeof(WorkshopsModule).Assembly);
}
