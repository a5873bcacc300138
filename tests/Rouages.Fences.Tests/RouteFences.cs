using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Mail;
using Rouages.Printing;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Fences.Tests;

public sealed class RouteFences
{
    public static TheoryData<string> Modules => [.. House.Modules];

    [Theory, MemberData(nameof(Modules))]
    public async Task Every_address_says_who_may_pass(string module) =>
        None.Of((await Endpoints(module)).Where(endpoint => !Decided(endpoint)).Select(endpoint => $"{endpoint.DisplayName} says neither RequireAuthorization nor AllowAnonymous"));

    [Theory, MemberData(nameof(Modules))]
    public async Task No_address_is_answered_twice(string module)
    {
        var doors = (await Endpoints(module)).OfType<RouteEndpoint>().SelectMany(endpoint =>
            (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]).Select(method => $"{method} {endpoint.RoutePattern.RawText}"));
        None.Of(doors.CountBy(door => door).Where(door => door.Value > 1).Select(door => door.Key));
    }

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
