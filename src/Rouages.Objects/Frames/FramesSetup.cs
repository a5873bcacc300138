using Microsoft.Extensions.DependencyInjection;
using Rouages.Objects.Indicators;
using Rouages.Objects.Workflows;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Objects;

/// <summary>Workflows, agreements and indicators: what they register. They have no address of their own: modules show them.</summary>
internal static class FramesSetup
{
    internal static void AddFrames(this IServiceCollection services) =>
        services.AddSingleton<WorkflowCatalogue>().AddScoped<IPersonalData, FramesData>().AddScoped<IFileOwners, IndicatorFiles>();
}
