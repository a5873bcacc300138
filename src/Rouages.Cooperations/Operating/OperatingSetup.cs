using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Web;
using Rouages.Web.Modules;

namespace Rouages.Cooperations.Operating;

/// <summary>What organisations and the activity log add to the operators' console.</summary>
internal static class OperatingSetup
{
    public static void AddOperating(this IServiceCollection services)
    {
        services.AddScoped<IOperatorLog, OperatorLog>().AddScoped<IActivityText, OperatorActivityText>();
        services.AddScoped<OrganisationMerging>();
        services.AddSingleton(
            new OperatorEntry(Words.Key("Organisations en double"), Words.Key("Réunir deux fiches d’une même organisation."),
                MergeEndpoint.Path, 30));
        services.AddSingleton(
            new OperatorEntry(Words.Key("Journal"), Words.Key("Ce qui a été fait d’ici, par qui, et pourquoi."), LogEndpoint.Path, 90));
    }

    public static void MapOperatingPages(this IEndpointRouteBuilder pages)
    {
        pages.MapOperatorLog();
        pages.MapMerging();
    }
}
