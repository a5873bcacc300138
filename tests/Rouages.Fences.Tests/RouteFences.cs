using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations;
using Rouages.Mail;
using Rouages.Printing;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Web.Operating;

namespace Rouages.Fences.Tests;

public sealed class RouteFences
{
    public static TheoryData<string> Modules => [.. House.Modules];

    [Theory, MemberData(nameof(Modules))]
    public async Task Every_address_says_who_may_pass(string module) =>
        None.Of((await Endpoints(module)).Where(endpoint => !Decided(endpoint))
            .Select(endpoint => $"{endpoint.DisplayName} says neither RequireAuthorization nor AllowAnonymous"));

    [Theory, MemberData(nameof(Modules))]
    public async Task No_address_is_answered_twice(string module)
    {
        var doors = (await Endpoints(module)).OfType<RouteEndpoint>().SelectMany(endpoint =>
            (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"])
                .Select(method => $"{method} {endpoint.RoutePattern.RawText}"));
        None.Of(doors.CountBy(door => door).Where(door => door.Value > 1).Select(door => door.Key));
    }

    // Under a cooperation the guard finds, seats and allows; these find by themselves, each with its reason.
    private static readonly Dictionary<string, string> FindThemselves = new()
    {
        ["/cooperations/{slug}"] = "The cooperation's own page reads it with its members in one statement.",
        ["/cooperations/{slug}/rejoindre"] = "Whoever comes in has no seat yet: the open door decides.",
        ["/cooperations/{slug}/rouages/{number:int}"] =
            "While a campaign is open its address leads a guest, who has no seat, to the questionnaire.",
        ["/cooperations/{slug}/rouages/{number:int}/repondre"] = "A guest answers by personal link, without an account.",
    };

    private static readonly string[] Under = ["/cooperations/{slug}", "/api/v1/cooperations/{slug}"];

    [Theory, MemberData(nameof(Modules))]
    public async Task Every_address_under_a_cooperation_is_behind_the_guard(string module) =>
        None.Of((await Endpoints(module)).OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.RoutePattern.RawText is { } text && Under.Any(root => text.StartsWith(root, StringComparison.Ordinal)))
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<CooperationGuard>() is null && !FindThemselves.Keys.Any(known => IsAt(known, endpoint)))
            .Select(endpoint => $"{endpoint.DisplayName} is not behind MapCooperation"));

    // What is no number cannot be bound to one: the answer would be a bare 400, and what was typed lost. Hidden identifiers are not typed.
    [Theory, MemberData(nameof(Modules))]
    public async Task What_people_type_in_a_form_is_bound_as_text(string module)
    {
        Type[] typed = [typeof(int), typeof(long), typeof(decimal), typeof(double), typeof(DateOnly), typeof(DateTime), typeof(TimeOnly)];
        None.Of((await Endpoints(module)).Select(endpoint => endpoint.Metadata.GetMetadata<MethodInfo>()).OfType<MethodInfo>()
            .SelectMany(slice => slice.GetParameters())
            .Where(given => given.IsDefined(typeof(FromFormAttribute), false) && given.ParameterType.Assembly == Assembly.Load(module))
            .SelectMany(given => given.ParameterType.GetProperties())
            .Where(field => typed.Contains(Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType))
            .Select(field => $"{field.DeclaringType!.Name}.{field.Name} is a {field.PropertyType.Name}").Distinct());
    }

    [Theory, MemberData(nameof(Modules))]
    public async Task Every_address_of_the_console_is_for_operators(string module) =>
        None.Of((await Endpoints(module)).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith(OperatorRoutes.Root, StringComparison.Ordinal) == true
                && endpoint.Metadata.GetMetadata<OperatorOnly>() is null)
            .Select(endpoint => $"{endpoint.DisplayName} is not behind MapOperating"));

    [Fact]
    public async Task What_finds_by_itself_is_mapped()
    {
        var all = new List<RouteEndpoint>();
        foreach (var module in House.Modules) all.AddRange((await Endpoints(module)).OfType<RouteEndpoint>());
        None.Of(FindThemselves.Keys.Where(known => !all.Exists(endpoint => IsAt(known, endpoint))));
        Assert.Contains(all, endpoint => endpoint.Metadata.GetMetadata<CooperationGuard>() is not null);
    }

    private static bool IsAt(string known, RouteEndpoint endpoint) => endpoint.RoutePattern.RawText is { } text
        && (text == known
            || (known.EndsWith("/repondre", StringComparison.Ordinal) && text.StartsWith(known + "/", StringComparison.Ordinal)));

    private static bool Decided(Microsoft.AspNetCore.Http.Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Count > 0
        || endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null;

    internal static async Task<IReadOnlyList<Microsoft.AspNetCore.Http.Endpoint>> Endpoints(string name)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddRouagesStorage();
        builder.Services.AddWeb([]).AddMail().AddPrinting();
        foreach (var module in Host.HostModules.All) module.AddServices(builder.Services, builder.Configuration);
        await using var app = builder.Build();
        House.Module(name).MapPages(app.MapGroup(""));
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)];
    }
}
