using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Testing;
using Rouages.Web.Operating;
using Rouages.Web.Tests.Rendering;

namespace Rouages.Web.Tests.Operating;

public sealed class OperatingDoorsTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    private const string Nobody = "01970000-0000-7000-8000-000000000001";

    [Fact]
    public async Task Every_page_of_the_console_is_for_operators_alone()
    {
        var (someone, unconfirmed, keeper) = (A.Person("Ana"), A.Person("Bao", confirmed: false), A.Person("Olga"));
        keeper.BecomeOperator(site.Clock.GetUtcNow());
        await site.Has(someone, unconfirmed, keeper);
        var visitors =
            new List<(string, Visitor)> { ("visitor", site.Visitor()), ("unconfirmed", site.As(unconfirmed)), ("person", site.As(someone)),
                ("operator", site.As(keeper)) };
        foreach (var (_, visitor) in visitors) await visitor.Visit("/confort-de-lecture");
        var (people, person) = ("/exploitation/personnes", $"/exploitation/personnes/{someone.Id}");
        (string Route, int[] Statuses)[] table =
        [
            ("GET /exploitation", [302, 403, 404, 200]),
            ("GET /exploitation/identite", [302, 403, 404, 200]),
            ("POST /exploitation/identite", [302, 403, 404, 302]),
            ("GET /exploitation/taches", [302, 403, 404, 200]),
            ("GET /exploitation/stockage", [302, 403, 404, 200]),
            ("GET /exploitation/reglages", [302, 403, 404, 200]),
            ("GET /exploitation/courriels", [302, 403, 404, 200]),
            ("GET /exploitation/journal", [302, 403, 404, 200]),
            ("GET /exploitation/remarques", [302, 403, 404, 200]),
            ("GET /exploitation/organisations", [302, 403, 404, 200]),
            ("POST /exploitation/organisations", [302, 403, 404, 422]),
            ($"GET {people}", [302, 403, 404, 200]),
            ($"GET {people}/{Nobody}", [302, 403, 404, 404]),
            ($"GET {person}", [302, 403, 404, 200]),
            .. ((string[])["aider", "bloquer", "debloquer", "effacer"]).SelectMany(act => new (string, int[])[]
            {
                ($"GET {person}/{act}", [302, 403, 404, 200]), ($"POST {person}/{act}", [302, 403, 404, 422]),
                    ($"GET {people}/{Nobody}/{act}", [302, 403, 404, 404]),
            }),
        ];
        await Testing.Doors.Check(visitors, table);

        var mapped = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => EveryRoute.Path(endpoint).StartsWith(OperatorRoutes.Root, StringComparison.Ordinal)).ToList();
        Assert.All(mapped, endpoint => Assert.NotNull(endpoint.Metadata.GetMetadata<OperatorOnly>()));
        var told = table.Select(row => row.Route.Replace(someone.Id.ToString(), "{id:guid}", StringComparison.Ordinal)).ToHashSet();
        var routes =
            mapped.SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
                .Where(method => method is "GET" or "POST").Select(method => $"{method} {EveryRoute.Path(endpoint)}"));
        Assert.DoesNotContain(routes, route => !told.Contains(route));
    }

    [Fact]
    public async Task Who_ceases_to_operate_sees_nothing_more_at_once()
    {
        var keeper = A.Person("Olga");
        keeper.BecomeOperator(site.Clock.GetUtcNow());
        await site.Has(keeper);
        using var visitor = site.As(keeper);
        Assert.NotNull((await visitor.Visit("/mon-compte")).Page.QuerySelector("#to-operating"));
        await site.Do(async db =>
        {
            (await db.FindAsync<Rouages.Accounts.Domain.Person>(keeper.Id))!.CeaseOperator();
            await db.SaveChangesAsync();
        });
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.Visit("/exploitation")).Status);
        Assert.Null((await visitor.Visit("/mon-compte")).Page.QuerySelector("#to-operating"));
    }
}
