using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Rouages.Directory.Cooperating;

/// <summary>What organisations and cooperations add to the module.</summary>
internal static class Collectives
{
    public static void AddCollectives(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Cooperations>();
        services.AddSingleton(CooperationTypes.Embedded());
    }

    public static void MapCollectives(this IEndpointRouteBuilder pages)
    {
    }
}
