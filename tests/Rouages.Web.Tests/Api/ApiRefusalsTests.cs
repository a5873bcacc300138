using System.Net;
using System.Text.Json;
using Rouages.Testing;

namespace Rouages.Web.Tests.Api;

public sealed class ApiRefusalsTests(ApiSite site) : IClassFixture<ApiSite>
{
    [Theory]
    [InlineData("/api/v1/cooperations?limit=0", 400, "limit"), InlineData("/api/v1/cooperations?limit=101", 400, "limit")]
    [InlineData("/api/v1/cooperations?cursor=abc", 400, "cursor"), InlineData("/api/v1/cooperations?limit=beaucoup", 400, null)]
    [InlineData("/api/v1/workshops?cursor=MTpmb28", 400, "cursor"), InlineData("/api/v1/cooperations?cursor=MTpmb28", 400, "cursor")]
    [InlineData("/api/v1/organisations?cursor=MTpmb28", 400, "cursor"), InlineData("/api/v1/diagnoses?cursor=MTpmb28", 400, "cursor"),
        InlineData("/api/v1/territories?cursor=MTpmb28", 400, "cursor")]
    [InlineData("/api/v1/territories?kind=planete", 400, "kind"), InlineData("/api/v1/territories?within=99999", 400, "within")]
    [InlineData("/api/v1/cooperations/nulle-part", 404, null), InlineData("/api/v1/nulle-part", 404, null),
        InlineData("/api/v1/me", 403, null)]
    [InlineData("/api/v1/organisations/nulle-part", 404, null), InlineData("/api/v1/workshops/nulle-part", 404, null),
        InlineData("/api/v1/territories/99999", 404, null)]
    public async Task A_problem_says_what_is_wrong(string path, int status, string? parameter)
    {
        var answer = await site.Ask(path);
        Assert.Equal((status, "application/problem+json"), ((int)answer.Status, answer.Headers["Content-Type"]));
        var problem = JsonDocument.Parse(answer.Text).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        if (parameter is not null) Assert.NotEmpty(problem.GetProperty("errors").GetProperty(parameter)[0].GetString()!);
    }

    [Fact]
    public async Task A_problem_is_said_in_english_under_en() =>
        Assert.Contains("Nothing at this address", (await site.Ask("/en/api/v1/nulle-part")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_is_written_through_it()
    {
        using var program = site.Visitor();
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await program.Send(new(HttpMethod.Post, "/api/v1/cooperations"))).Status);
    }

    [Theory, InlineData("rouages_faux"), InlineData("n'importe quoi"), InlineData("")]
    public async Task A_false_token_opens_nothing_not_even_what_is_public(string token)
    {
        var answer = await site.Ask("/api/v1/cooperations", token);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains("Bearer", answer.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        Assert.Equal("application/problem+json", answer.Headers["Content-Type"]);
    }

    [Fact]
    public async Task A_session_cookie_opens_nothing_here_and_a_token_opens_no_page()
    {
        await site.Filled();
        using var browser = site.As(site.Ana);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Visit($"/api/v1/cooperations/{site.Closed.Slug}")).Status);
        Assert.Equal(HttpStatusCode.Found, (await site.Ask("/mon-compte", await site.Token())).Status);
    }

    [Fact]
    public async Task A_token_without_the_scope_reads_what_everybody_reads()
    {
        await site.Filled();
        var token = await site.Token("profile");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Ask($"/api/v1/cooperations/{site.Closed.Slug}", token)).Status);
        Assert.DoesNotContain(site.Closed.Slug, (await site.Ask("/api/v1/cooperations", token)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Ask($"/api/v1/cooperations/{site.Closed.Slug}/actions", token)).Status);
    }
}
