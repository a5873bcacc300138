using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Rouages.Web.Tests.Rendering;

/// <summary>The addresses of the running host, made askable: each parameter gets a value of its kind.</summary>
internal static partial class EveryRoute
{
    public static IReadOnlyList<(RouteEndpoint Endpoint, string Path)> Of(Testing.Site site, string method) =>
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } named || named.Contains(method))
            .Select(endpoint => (endpoint, Parameter().Replace(Path(endpoint), Value)))];

    public static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    private static string Value(Match parameter) =>
        parameter.Groups["kind"].Value is ":guid" ? "0193a9f6-0000-7000-8000-000000000001"
            : parameter.Groups["kind"].Value is ":int" or ":long" ? "1" : "x";

    [GeneratedRegex(@"\{\*{0,2}\w+(?<kind>:\w+)?[^}]*\}")] private static partial Regex Parameter();
}
