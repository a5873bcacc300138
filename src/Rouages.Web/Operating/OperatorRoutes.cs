using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Rouages.Web.Operating;

/// <summary>An address for the operators of the instance alone: metadata that fences read.</summary>
public sealed record OperatorOnly;

/// <summary>
/// Where the operators of the instance work: <c>/exploitation</c>. A module maps its own pages in this group, in its <c>MapPages</c>.
/// </summary>
public static class OperatorRoutes
{
    /// <summary>First part of every address.</summary>
    public const string Root = "/exploitation";

    /// <summary>The claim that <c>Rouages.Accounts</c> gives to operators, read again from the database at each request.</summary>
    public const string Claim = "operator";

    /// <summary>True for an operator of this instance.</summary>
    public static bool IsOperator(this ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.HasClaim(Claim, "true");
    }

    /// <summary>
    /// Groups addresses at <c>/exploitation/path</c>: a visitor is led to sign in, for anybody else than an operator there is nothing
    /// (404).
    /// </summary>
    public static RouteGroupBuilder MapOperating(this IEndpointRouteBuilder pages, string path)
    {
        var group = pages.MapGroup(Root + path).RequireAuthorization().WithMetadata(new OperatorOnly());
        // Around the endpoint and not a filter: what was sent is not read before it is known who sends it.
        ((IEndpointConventionBuilder)group).Finally(address =>
        {
            if (address.RequestDelegate is { } next) address.RequestDelegate = http => Pass(http, next);
        });
        return group;
    }

    private static Task Pass(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (http.User.IsOperator()) return next(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
