using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Commons;
using Rouages.Testing;

namespace Rouages.Web.Tests.Rendering;

/// <summary>Behind a proxy that ends TLS: the site hears http, from one address.</summary>
public sealed class PublicAddressTests(PublicAddressTests.ProxiedSite site) : IClassFixture<PublicAddressTests.ProxiedSite>
{
    public const string Proxy = "10.1.2.3";

    [Fact]
    public async Task The_public_address_is_said_whatever_the_request_says()
    {
        var answer = await Ask("/mentions", "http://rouages.example");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("https://rouages.example/mentions", answer.Page.QuerySelector("link[hreflang=fr]")!.GetAttribute("href"));
        Assert.Equal("max-age=31536000", answer.Headers["Strict-Transport-Security"]);
    }

    [Fact]
    public async Task A_host_that_is_not_ours_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Ask("/mentions", "http://evil.example")).Status);

    [Fact]
    public async Task Every_cookie_travels_by_https_only()
    {
        var answer = await Ask("/confort-de-lecture", "http://rouages.example");
        Assert.Contains(".AspNetCore.Antiforgery", answer.Headers["Set-Cookie"], StringComparison.Ordinal);
        Assert.Contains("; secure", answer.Headers["Set-Cookie"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_stated_proxy_says_who_asks()
    {
        Assert.Equal("203.0.113.9", await AskedBy(Proxy, "203.0.113.9"));
        Assert.Equal("10.9.9.9", await AskedBy("10.9.9.9", "203.0.113.9"));
        // What a visitor writes in front of the proxy's own word is not believed.
        Assert.Equal("203.0.113.9", await AskedBy(Proxy, "1.1.1.1, 203.0.113.9"));
    }

    [Fact]
    public async Task A_refused_form_does_not_use_up_the_tries_of_an_address()
    {
        for (var i = 0; i < 120; i++)
        {
            var refused =
                new HttpRequestMessage(HttpMethod.Post, "http://rouages.example/connexion") { Content = new FormUrlEncodedContent([]) };
            Assert.Equal(HttpStatusCode.BadRequest, (await site.Visitor().Send(refused)).Status);
        }
        var visitor = site.Visitor();
        await visitor.Visit("https://rouages.example/connexion");
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await visitor.Submit("main form", ("Email", "ana@exemple.fr"), ("Password", "faux"))).Status);
    }

    [Theory]
    [InlineData("Site:Address", "rouages.example")]
    [InlineData("Site:Address", "ftp://rouages.example")]
    [InlineData("Site:Address", "https://rouages.example/ici")]
    [InlineData("Site:Proxies", "caddy")]
    [InlineData("Site:Proxies", "10.0.0.0/33")]
    public void A_wrong_setting_is_refused_and_named(string name, string value) =>
        Assert.Contains(name, Assert.Throws<SettingException>(() => Read(name, value)).Message, StringComparison.Ordinal);

    [Fact]
    public void Proxies_are_addresses_and_networks() =>
        Assert.Equal([IPNetwork.Parse("10.0.0.1/32"), IPNetwork.Parse("172.30.0.0/24"), IPNetwork.Parse("::1/128")],
            Read("Site:Proxies", "10.0.0.1, 172.30.0.0/24 ::1").Proxies);

    private static SiteSettings Read(string name, string value) =>
        SiteSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(name, (string?)value)]).Build());

    private async Task<string> AskedBy(string from, string forwarded) =>
        (await Ask("/sante", "http://rouages.example", from, forwarded)).Headers["Test-Asked-By"];

    private Task<Answer> Ask(string path, string root, string? from = null, string? forwarded = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, root + path);
        if (from is not null) request.Headers.Add("Test-From", from);
        if (forwarded is not null) request.Headers.Add("X-Forwarded-For", forwarded);
        return site.Visitor().Send(request);
    }

    /// <summary>Such a site; a request says in a header of the test from which address it comes.</summary>
    public sealed class ProxiedSite : Testing.Site
    {
        protected override Dictionary<string, string?> Settings() =>
            new(base.Settings()) { ["Site:Address"] = "https://rouages.example", ["Site:Proxies"] = $"{Proxy}/32" };

        protected override void Replace(IServiceCollection services) => services.AddSingleton<IStartupFilter, From>();
    }

    private sealed class From : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                if (IPAddress.TryParse(http.Request.Headers["Test-From"], out var address)) http.Connection.RemoteIpAddress = address;
                http.Response.OnStarting(() =>
                {
                    http.Response.Headers["Test-Asked-By"] = http.Connection.RemoteIpAddress?.ToString();
                    return Task.CompletedTask;
                });
                return rest(http);
            });
            next(app);
        };
    }
}
