using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Rouages.Web;

/// <summary>Groups of addresses with one question before them.</summary>
public static class Guards
{
    /// <summary>
    /// Groups addresses that a question precedes. It wraps the delegates instead of being an endpoint filter: filters run after binding,
    /// and an upload or a long form would be read before it is refused.
    /// </summary>
    /// <param name="pages">What the addresses are mapped on.</param>
    /// <param name="address">The beginning of the addresses, a slash first.</param>
    /// <param name="guard">What fences read of the group.</param>
    /// <param name="refuses">The answer that refuses; null lets the request pass.</param>
    public static RouteGroupBuilder MapGuarded(
        this IEndpointRouteBuilder pages, string address, object guard, Func<HttpContext, Task<IResult?>> refuses)
    {
        var group = pages.MapGroup(address).WithMetadata(guard);
        ((IEndpointConventionBuilder)group).Finally(built =>
        {
            if (built.RequestDelegate is { } next) built.RequestDelegate = http => Pass(http, refuses, next);
        });
        return group;
    }

    /// <summary>True unless the request only reads.</summary>
    public static bool Writes(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
    }

    private static async Task Pass(HttpContext http, Func<HttpContext, Task<IResult?>> refuses, RequestDelegate next)
    {
        if (await refuses(http) is { } refused) await refused.ExecuteAsync(http);
        else await next(http);
    }
}
