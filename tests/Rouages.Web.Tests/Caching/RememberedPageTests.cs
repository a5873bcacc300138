using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Rouages.Web.Tests.Caching;

public sealed class RememberedPageTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    private Answers Answers => site.Services.GetRequiredService<Answers>();

    [Fact]
    public async Task A_page_that_depends_on_something_else_is_found_outside_production()
    {
        Assert.True(Answers.Proves);
        // Other tests write to the same server: until nobody did between two questions.
        for (var patience = 500; patience > 0; patience--)
        {
            using var scope = site.Services.CreateScope();
            var moment = await Answers.Now(default);
            await Answers.Keep(Http(scope, "dice", moment!), Text("one"));
            Assert.Null(Answers.Find(new("dice", moment!)));
            try
            {
                await Answers.Keep(Http(scope, "dice", moment!), Text("six"));
            }
            catch (InvalidOperationException)
            {
                return;
            }
        }
        Assert.Fail("Nobody noticed.");
    }

    [Fact]
    public async Task Nothing_that_came_with_a_cookie_of_this_request_is_kept()
    {
        using var scope = site.Services.CreateScope();
        var moment = new Moment("a", 1);
        var http = Http(scope, "cookie", moment);
        http.Response.Cookies.Append("x", "y");
        await Keep(http);
        Assert.False(Knows("cookie", moment));

        http = Http(scope, "tokens", moment);
        http.Response.Cookies.Append(".AspNetCore.Antiforgery.abc", "y");
        await Keep(http);
        Assert.True(Knows("tokens", moment));
        Assert.False(Knows("tokens", new("b", 1)));
        Assert.False(Knows("tokens", new("a", 2)));
        Assert.False(Knows("others", moment));
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_page_that_failed_in_part()
    {
        using var scope = site.Services.CreateScope();
        var http = Http(scope, "part", new("a", 1));
        RequestedPage.Forget(http);
        await Keep(http);
        Assert.False(Knows("part", new("a", 1)));
    }

    [Fact]
    public async Task The_token_of_each_request_fills_the_holes_of_the_last_one()
    {
        using var scope = site.Services.CreateScope();
        var tokens = Tokens(scope);
        Assert.Equal("é", Encoding.UTF8.GetString(RememberedPage.Of("é"u8.ToArray(), tokens)!.Plain));
        var token = tokens.GetAntiforgeryToken()!.Value;
        Assert.Null(RememberedPage.Of("elsewhere"u8.ToArray(), tokens));
        foreach (var page in new[] { "{0}", "é{0}", "{0}{0}à", "a{0}b{0}" })
        {
            var kept = RememberedPage.Of(Encoding.UTF8.GetBytes(page.Replace("{0}", token, StringComparison.Ordinal)), tokens)!;
            Assert.True(kept.HasToken);
            var body = new MemoryStream();
            var http = new DefaultHttpContext { Response = { Body = body } };
            await kept.Write(http.Response, "other", default);
            Assert.Equal(page.Replace("{0}", "other", StringComparison.Ordinal), Encoding.UTF8.GetString(body.ToArray()));
            Assert.Equal(body.Length, http.Response.ContentLength);
        }
    }

    [Theory]
    [InlineData("gzip, deflate, br", "gzip")]
    [InlineData("gzip;q=0", "")]
    [InlineData("", "")]
    public async Task It_leaves_compressed_for_who_reads_it(string accepts, string encoding)
    {
        using var scope = site.Services.CreateScope();
        var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Response = { Body = body } };
        http.Request.Headers.AcceptEncoding = accepts;
        var said = new string('é', 5000);
        await Answers.Send(RememberedPage.Of(Encoding.UTF8.GetBytes(said), null)!, http);

        Assert.Equal(encoding, http.Response.Headers.ContentEncoding.ToString());
        Assert.Equal(body.Length, http.Response.ContentLength);
        Assert.Equal("Accept-Encoding", http.Response.Headers.Vary.ToString());
        body.Position = 0;
        using var read = new StreamReader(encoding.Length == 0 ? body : new GZipStream(body, CompressionMode.Decompress));
        Assert.Equal(said, await read.ReadToEndAsync());
    }

    private bool Knows(string key, Moment moment)
    {
        var before = Answers.Found;
        Answers.Find(new(key, moment));
        return Answers.Found > before;
    }

    private async Task Keep(HttpContext http)
    {
        using var text = Text("x");
        await Answers.Keep(http, text);
    }

    private static DefaultHttpContext Http(IServiceScope scope, string key, Moment moment)
    {
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Features.Set(new RequestedPage(key, moment));
        return http;
    }

    private static PageTokens Tokens(IServiceScope scope)
    {
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext =
            new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        return (PageTokens)scope.ServiceProvider.GetRequiredService<AntiforgeryStateProvider>();
    }

    private static PageText Text(string said)
    {
        var text = new PageText();
        text.Write(said);
        return text;
    }
}
