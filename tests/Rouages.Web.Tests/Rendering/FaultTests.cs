using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Rouages.Web.Tests.Rendering;

public sealed class FaultTests(Testing.Site site) : IClassFixture<Testing.Site>
{
    [Fact]
    public async Task What_is_not_there_is_said_in_the_layout_of_the_site()
    {
        var visitor = await site.Visit("/rien-ici");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Answer.Status);
        Assert.Equal("Page introuvable, ou réservée à un collectif", visitor.Page.QuerySelector("main h1")?.TextContent);
        Assert.Contains("no-store", visitor.Answer.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("link[rel=stylesheet][href*='tokens.']"));
    }

    [Theory]
    [InlineData("/rien-ici", "Page introuvable, ou réservée à un collectif")]
    [InlineData("/en/rien-ici", "Page not found, or kept for a collective")]
    public async Task A_program_that_asks_for_json_gets_a_problem_in_the_words_of_the_page(string path, string title)
    {
        var answer = await Ask(path, "application/json");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.Status, answer.Headers["Content-Type"].Split(';')[0]));
        Assert.Contains($"\"title\":\"{title}\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("\"status\":404", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_asks_for_something_else_gets_the_bare_status() =>
        Assert.Equal("", (await Ask("/rien-ici", "image/png")).Text);

    private Task<Testing.Answer> Ask(string path, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(accept);
        return site.Visitor().Send(request);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_in_words()
    {
        var answer = await site.Visitor().Post("/confort-de-lecture", ("Theme", "dark"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Ce formulaire n’est plus valable", answer.Page.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public void Each_known_fault_has_its_status()
    {
        Assert.Equal(409, FaultMiddleware.StatusOf(new DbUpdateConcurrencyException()));
        Assert.Equal(413, FaultMiddleware.StatusOf(new BadHttpRequestException("too large", 413)));
        Assert.Equal(400, FaultMiddleware.StatusOf(new AntiforgeryValidationException("no token")));
        Assert.Equal(503,
            FaultMiddleware.StatusOf(
                new InvalidOperationException("read", new NpgsqlException("gone", new System.Net.Sockets.SocketException()))));
        Assert.Equal(500, FaultMiddleware.StatusOf(new InvalidOperationException()));
    }

    [Theory]
    [InlineData(400), InlineData(403), InlineData(404), InlineData(409), InlineData(413), InlineData(429), InlineData(500), InlineData(503)]
    public async Task Every_fault_has_a_title_an_advice_and_a_way_out(int status)
    {
        var page =
            await RenderedParts.Page<FaultPage>(new Dictionary<string, object?> { ["View"] = new FaultView(status, "abc", "/encore") });
        Assert.NotEmpty(page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/encore", page.QuerySelector("a.btn")?.GetAttribute("href"));
        Assert.Equal("/", page.QuerySelectorAll("a")[^1].GetAttribute("href"));
    }

    [Fact]
    public async Task What_was_sent_while_the_data_is_away_goes_again_with_the_page()
    {
        var page = await RenderedParts.Page<FaultPage>(new Dictionary<string, object?> { ["View"] = new FaultView(503, null, null) });
        Assert.Contains("votre envoi attend", page.QuerySelector("h1 + p")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("meta[http-equiv=refresh]"));
    }

    [Fact]
    public async Task An_address_that_cannot_be_read_is_no_form_that_waited()
    {
        var answer = (await site.Visit("/recherche?q=four&page=demain")).Answer;
        Assert.Equal((HttpStatusCode.BadRequest, "Cette adresse ne se lit pas"), (answer.Status, answer.Says("h1")));
    }

    [Fact]
    public async Task Every_answer_tells_the_browser_what_it_may_do()
    {
        var headers = (await site.Visit("/mentions")).Answer.Headers;
        Assert.DoesNotContain("unsafe", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
    }
}
