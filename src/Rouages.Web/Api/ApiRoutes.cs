using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Rouages.Web.Api;

/// <summary>Where programs read the site: <c>/api/v1</c>. A module maps its own addresses in this group, in its <c>MapPages</c>.</summary>
public static class ApiRoutes
{
    /// <summary>First part of every address.</summary>
    public const string Root = "/api/v1";

    /// <summary>The authentication scheme that reads <c>Authorization: Bearer</c>; <c>Rouages.Accounts</c> registers it.</summary>
    public const string Scheme = "ApiToken";

    /// <summary>Claims of a token: what it may be used for, and which one it is.</summary>
    public const string ScopeClaim = "scope", TokenClaim = "token";

    internal const string Policy = "api", Cors = "api";

    /// <summary>
    /// The group of addresses under <see cref="Root"/>: read by a token or by nobody, never by a cookie; limited; readable from other
    /// sites. Each address says what it gives: <c>.WithSummary(Words.Key("…"))</c> and <c>.WithTags("…")</c>.
    /// </summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder pages) =>
        pages.MapGroup(Root).RequireAuthorization(Policy).RequireRateLimiting(Limits.Api).RequireCors(Cors).WithMetadata(new ApiMark());

    /// <summary>The reader as this scope lets them read: the person of the token, or anybody when the token was not made for it.</summary>
    public static ClaimsPrincipal For(this ClaimsPrincipal reader, string scope)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.HasClaim(ScopeClaim, scope) ? reader : new ClaimsPrincipal(new ClaimsIdentity());
    }

    /// <summary>True for the request of a program.</summary>
    internal static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase);

    internal static IServiceCollection AddApi(this IServiceCollection services)
    {
        // Whoever sends a token is told when it opens nothing, rather than served as a stranger.
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(Scheme).RequireAssertion(context =>
            context.User.Identity?.IsAuthenticated == true || context.Resource is HttpContext { Request.Headers.Authorization.Count: 0 }));
        // What everybody may read, pages of other sites may read too. A token has no place in them, so its header is not allowed.
        services.AddCors(cors => cors.AddPolicy(Cors, policy => policy.AllowAnyOrigin().WithMethods("GET", "HEAD")
            .WithHeaders("If-None-Match").WithExposedHeaders("ETag", "Retry-After").SetPreflightMaxAge(TimeSpan.FromDays(1))));
        return services.AddApiDocument();
    }
}

/// <summary>Marks an address of the API.</summary>
internal sealed record ApiMark;
