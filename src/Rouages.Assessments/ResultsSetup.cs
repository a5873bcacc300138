using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Assessments.Comparing;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Explaining;
using Rouages.Assessments.Gears;
using Rouages.Assessments.Grouping;
using Rouages.Assessments.Reporting;
using Rouages.Contracts.Assessments;
using Rouages.Cooperations;
using Rouages.Objects;
using Rouages.Objects.Moderation;
using Rouages.Objects.Search;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Assessments;

/// <summary>What a closed campaign becomes: the group page, the gears, the comparison, the report.</summary>
internal static class ResultsSetup
{
    public static void AddResults(this IServiceCollection services)
    {
        services.AddScoped<Diagnoses>().AddScoped<Involvements>();
        services.AddScoped<GearsReading>();
        services.AddScoped<PlanLink>().AddScoped<StagePanels>().AddScoped<IObjectKind, StageKind>()
            .AddSingleton<ISearchable, StageSearch>();
        services.AddScoped<ReportReading>();
        services.AddScoped<Shares>().AddScoped<ICooperationFacet, PublishedFacet>();
        services.AddSingleton<ICooperationTab, GearsTab>();
        services.AddScoped<ICooperationPanel, GearsPanel>().AddPublished<Campaign>().AddPublished<GroupValue>();
        services.AddSingleton(new NavigationEntry("Méthode", "/methode", 80));
        services.AddScoped<CardRemarks>().AddScoped<IObjectKind, CardKind>().AddSingleton(new RemarkedKind(CardKind.Word));
        services.AddSingleton(new OperatorEntry(
            Words.Key("Remarques sur les fiches"), Words.Key("Ce que l’on dit des fiches de la méthode, version par version."),
            RemarksEndpoint.Path, 45));
        services.AddScoped<IStages, CooperationStages>();
        services.AddScoped<IGroupDiagnosis, GroupTable>();
    }

    public static void MapResults(this IEndpointRouteBuilder pages)
    {
        pages.MapGears();
        pages.MapRecommendations();
        pages.MapMovement();
        pages.MapGroupPage();
        pages.MapStages();
        pages.MapMethod();
        pages.MapRemarks();
        pages.MapComparing();
        pages.MapReport();
        pages.MapExports();
        pages.MapSharing();
        pages.MapShareImage();
    }
}
