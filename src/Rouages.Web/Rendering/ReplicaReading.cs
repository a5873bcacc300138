using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Rouages.Storage;

namespace Rouages.Web;

/// <summary>Says that an address shows everybody alike what is public: anonymous readers may be answered from a replica.</summary>
public sealed record ReadsReplicaMetadata;

/// <summary>
/// Which requests are answered from a replica, when there is one: see <c>docs/adr/0017-anonymous-reads-from-a-replica.md</c>.
/// </summary>
public static class ReplicaReading
{
    /// <summary>Lets anonymous readers of this address be answered from a replica; <c>PublicPage()</c> does so by itself.</summary>
    public static TBuilder ReadsReplica<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new ReadsReplicaMetadata());

    /// <summary>
    /// The last step before the endpoint, so that only the endpoint reads there; what fails there begins again on the primary.
    /// </summary>
    internal static IApplicationBuilder UseReplica(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var replica = http.RequestServices.GetRequiredService<Replica>();
        if (!replica.IsReady || !May(http))
        {
            await next(http);
            return;
        }
        try
        {
            using (replica.Read()) await next(http);
            return;
        }
        catch (Exception fault) when (!http.Response.HasStarted && Replica.Refused(fault))
        {
            replica.Lose();
        }
        await next(http);
    });

    /// <summary>
    /// A page of everybody's, asked by somebody of whom nothing is known: any cookie but that of reading comfort may come from having
    /// written something.
    /// </summary>
    internal static bool May(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && http.GetEndpoint()?.Metadata.GetMetadata<ReadsReplicaMetadata>() is not null
        && StringValues.IsNullOrEmpty(http.Request.Headers.Authorization)
        && http.Request.Cookies.All(cookie => cookie.Key == ReadingComfort.Cookie);
}
