using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Rouages.Mail;
using Rouages.Objects.Notifications;

namespace Rouages.Fences.Tests;

/// <summary>What writes to people or makes something that stays may not be repeated without end.</summary>
public sealed partial class LimitFences
{
    public static TheoryData<string> Modules => [.. House.Modules];

    [Theory, MemberData(nameof(Modules))]
    public async Task Each_address_that_sends_or_creates_carries_a_limit(string module) =>
        None.Of((await RouteFences.Endpoints(module)).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Where(endpoint => Sends(endpoint) || Creates(endpoint) || Keeps(endpoint))
            .Where(endpoint => endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null)
            .Select(endpoint => $"POST {endpoint.RoutePattern.RawText} sends, creates or keeps a file without .RequireRateLimiting(…)"));

    [Fact]
    public async Task The_fence_sees_who_sends_and_who_creates()
    {
        var seen = new List<string>();
        foreach (var module in House.Modules)
            seen.AddRange((await RouteFences.Endpoints(module)).OfType<RouteEndpoint>()
                .Where(endpoint => Sends(endpoint) || Creates(endpoint) || Keeps(endpoint))
                .Select(endpoint => endpoint.RoutePattern.RawText!));
        Assert.Contains(seen, path => path.EndsWith("/collectif/inviter", StringComparison.Ordinal));
        Assert.Contains(seen, path => path.EndsWith("/suivi/ajouter", StringComparison.Ordinal));
        Assert.Contains("/mon-compte/adresse", seen);
        Assert.Contains("/ateliers/nouveau", seen);
        Assert.Contains(seen, path => path.EndsWith("/preuves", StringComparison.Ordinal));
    }

    private static bool Sends(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Any(parameter => Reaches(parameter.ParameterType, [])) == true;

    /// <summary>Through what it is made of, a handler's service comes to the mailer, or to the notices that become letters.</summary>
    private static bool Reaches(Type type, HashSet<Type> seen) => type == typeof(Mailer) || type == typeof(Notify)
        || type.Assembly.GetName().Name!.StartsWith("Rouages.", StringComparison.Ordinal) && seen.Add(type)
            && type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                .Any(made => made.GetParameters().Any(parameter => Reaches(parameter.ParameterType, seen)));

    private static bool Creates(RouteEndpoint endpoint) => Making().IsMatch(endpoint.RoutePattern.RawText!);

    /// <summary>Its form carries a file, in itself or in what it is bound to.</summary>
    private static bool Keeps(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Any(parameter => parameter.ParameterType == typeof(IFormFile)
            || parameter.GetCustomAttribute<FromFormAttribute>() is not null
                && parameter.ParameterType.GetProperties().Any(property => property.PropertyType == typeof(IFormFile))) == true;

    [GeneratedRegex(
        "/(nouvelle|nouveau|ouvrir|rejoindre|dupliquer|repeter|lien|accepter|inscription|ajouter)$")]
    private static partial Regex Making();
}
