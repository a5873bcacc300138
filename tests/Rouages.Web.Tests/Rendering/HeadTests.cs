using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Testing;

namespace Rouages.Web.Tests.Rendering;

public sealed class HeadTests(HeadTests.ListeningSite site) : IClassFixture<HeadTests.ListeningSite>
{
    [Fact]
    public async Task Every_page_answers_HEAD_as_GET_without_its_body()
    {
        var person = A.Person("Ana");
        await site.Has(person);
        var (name, value) = site.Session(person);
        using var browser = site.Browser();
        var wrong = new List<string>();
        foreach (var (endpoint, path) in EveryRoute.Of(site, "GET").Where(route => EveryRoute.Path(route.Endpoint) != "/ateliers/direct"))
        {
            var (get, head) = (await Ask(HttpMethod.Get, path), await Ask(HttpMethod.Head, path));
            if (head.Status != get.Status || head.Type != get.Type || head.Length > 0)
                wrong.Add($"{EveryRoute.Path(endpoint)}: {get} and {head}");
        }
        Assert.Empty(wrong);

        async Task<(HttpStatusCode Status, string? Type, int Length)> Ask(HttpMethod method, string path)
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Add("Cookie", $"{name}={value}");
            using var answer = await browser.SendAsync(request);
            return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, (await answer.Content.ReadAsByteArrayAsync()).Length);
        }
    }

    [Fact]
    public async Task A_page_is_asked_for_with_HEAD()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/mentions");
        using var browser = site.Browser();
        using var answer = await browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>A real server: it is what leaves bodies out.</summary>
    public sealed class ListeningSite : Testing.Site
    {
        private Uri? _address;

        public HttpClient Browser() =>
            new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _address };

        protected override void Start(WebApplicationFactory<Program> factory)
        {
            factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            factory.StartServer();
            _address = new(factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        }
    }
}
