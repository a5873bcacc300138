using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Assessments.Grouping;
using Rouages.Assessments.Profiling;
using Rouages.Directory.Contributions;

namespace Rouages.Assessments;

/// <summary>What a closed campaign becomes: the group page, the gears, the comparison, the report.</summary>
internal static class ResultsSetup
{
    public static void AddResults(this IServiceCollection services)
    {
        services.AddScoped<Diagnoses>();
        services.AddScoped<GearsReading>();
        services.AddSingleton<ICooperationTab, GearsTab>();
        services.AddScoped<ICooperationPanel, GearsPanel>();
        services.AddSingleton<IStages, OfferedStages>();
    }

    public static void MapResults(this IEndpointRouteBuilder pages)
    {
        pages.MapGears();
        pages.MapGroupPage();
    }
}
