using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Rouages.Web;
using Rouages.Workshops.Facilitators;

namespace Rouages.Workshops.Live;

/// <summary>What the module registers for its live rooms.</summary>
internal static class LiveSetup
{
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = 64 * 1024)
            .AddJsonProtocol(json =>
            {
                json.PayloadSerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
                json.PayloadSerializerOptions.Converters.Add(new JsonStringEnumConverter());
            });
        services.AddOptions<LiveSettings>().Configure<IConfiguration>(LiveSettings.Read)
            .Validate(settings => settings.IsValid, LiveSettings.Rule).ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<LiveSettings>>().Value);
        services.AddSingleton<RoomLog>().AddSingleton<AuthorityWatch>().AddSingleton<Rooms>();
        services.AddScoped<RoomFinder>().AddScoped<Leadership>().AddScoped<RoomAccess>().AddScoped<Entrance>();
        return services.AddHostedService<RoomRounds>();
    }

    // Sockets only: any node serves any connection without sticky sessions, and where sockets are blocked the forms do.
    public static void MapLive(this IEndpointRouteBuilder pages) =>
        pages.MapHub<WorkshopHub>(WorkshopHub.Path, options => options.Transports = HttpTransportType.WebSockets).AllowAnonymous()
            .WithoutToken("A socket is opened by script: the room reads who asks from the connection.").Add(RefuseOtherSites);

    private static void RefuseOtherSites(EndpointBuilder endpoint)
    {
        var next = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = http =>
        {
            if (SameOrigin.Is(http.Request, http.RequestServices.GetRequiredService<SiteAddress>())) return next(http);
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
