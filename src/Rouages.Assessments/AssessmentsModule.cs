using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Assessments.Adapting;
using Rouages.Assessments.Api;
using Rouages.Assessments.Calendar;
using Rouages.Assessments.Demo;
using Rouages.Assessments.Explaining;
using Rouages.Assessments.Following;
using Rouages.Assessments.FrameworkReading;
using Rouages.Assessments.PersonalData;
using Rouages.Commons.Content;
using Rouages.Cooperations;
using Rouages.Territories;
using Rouages.Web;
using Rouages.Web.Calendar;
using Rouages.Web.Modules;

namespace Rouages.Assessments;

public sealed class AssessmentsModule : IModule
{
    public string Name => "assessments";

    public IReadOnlyDictionary<Type, string> LeavesOut { get; } = new Dictionary<Type, string>
    {
        [typeof(ITerritoryPanel)] = "A diagnosis belongs to its cooperation, which the territory already lists.",
    };

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        // Read now rather than at the first page: a content file that cannot be used must stop the start.
        var content = ContentRoot.Find(configuration["Content:Root"]);
        var frameworks = Frameworks.Load(content);
        services.AddSingleton(frameworks).AddSingleton(Adaptations.Load(content, frameworks)).AddScoped<OpeningAdaptations>()
            .AddHostedService<AdaptedTerritories>();
        if (frameworks.Default.Authorities is not null)
            services.AddSingleton(new FooterEntry(Words.Key("Pour les collectivités"), MethodEndpoint.ForAuthorities));
        services.AddResults();
        services.AddCampaigns();
        services.AddScoped<IDemoContent, DemoDiagnoses>().AddScoped<IPersonalData, DiagnosisActs>();
        services.AddScoped<ICalendarItems, ClosingCampaigns>().AddScoped<IOrganisationMerge, MergedVoices>();
    }

    public void MapPages(IEndpointRouteBuilder pages)
    {
        pages.MapResults();
        pages.MapCampaigns();
        pages.MapDiagnosesApi();
    }

    public void ConfigureTables(ModelBuilder model) =>
        model.ApplyConfigurationsFromAssembly(typeof(AssessmentsModule).Assembly);
}
