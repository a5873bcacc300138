using System.Net;
using System.Text.Json;
using Rouages.Testing;

namespace Rouages.Web.Tests.Api;

public sealed class ApiAnswersTests(ApiSite site) : IClassFixture<ApiSite>
{
    [Fact]
    public async Task Everybody_reads_what_is_public_and_nothing_else()
    {
        await site.Filled();
        var list = (await site.Ask("/api/v1/cooperations")).Text;
        Assert.Contains(site.Open.Slug, list, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Closed.Slug, list, StringComparison.Ordinal);
        var one = JsonDocument.Parse((await site.Ask($"/api/v1/cooperations/{site.Open.Slug}")).Text).RootElement;
        Assert.Equal(("Ouverte", "La Fabrique", "lead"), (one.GetProperty("name").GetString(),
            one.GetProperty("members")[0].GetProperty("name").GetString(), one.GetProperty("members")[0].GetProperty("role").GetString()));
    }

    [Fact]
    public async Task A_list_goes_on_where_it_stopped_and_gives_each_row_once()
    {
        var (seen, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page =
                JsonDocument.Parse(
                    (await site.Ask(
                        $"/api/v1/territories?kind=departement&limit=40{(cursor is null ? "" : $"&cursor={cursor}")}")).Text).RootElement;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("key").GetString()!));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        Assert.Equal(seen.Distinct().Order(StringComparer.Ordinal), seen);
        Assert.InRange(seen.Count, 100, 120);
    }

    [Fact]
    public async Task The_same_rows_by_identifier_page_by_page()
    {
        await site.Has(Enumerable.Range(0, 5).Select(i => A.Organisation($"Liste {i}")).ToArray<object>());
        var (seen, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page =
                JsonDocument.Parse(
                    (await site.Ask(
                        $"/api/v1/organisations?q=liste&limit=2{(cursor is null ? "" : $"&cursor={cursor}")}")).Text).RootElement;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("name").GetString()!));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        Assert.Equal(["Liste 0", "Liste 1", "Liste 2", "Liste 3", "Liste 4"], seen.Order(StringComparer.Ordinal));
        Assert.Equal(5, seen.Count);
    }

    [Fact]
    public async Task Who_has_the_answer_already_is_told_so()
    {
        var first = await site.Ask("/api/v1/territories/60057");
        Assert.Equal("Beauvais", JsonDocument.Parse(first.Text).RootElement.GetProperty("name").GetString());
        var again = await site.Ask("/api/v1/territories/60057", null, ("If-None-Match", first.Headers["ETag"]));
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.Status, again.Bytes.Length));
        Assert.Equal(first.Headers["ETag"], again.Headers["ETag"]);
        Assert.Equal(HttpStatusCode.OK,
            (await site.Ask("/api/v1/territories/60002", null, ("If-None-Match", first.Headers["ETag"]))).Status);
    }

    [Fact]
    public async Task What_a_token_reads_is_kept_by_no_cache_of_others()
    {
        await site.Filled();
        Assert.Contains("public", (await site.Ask("/api/v1/cooperations")).Headers["Cache-Control"], StringComparison.Ordinal);
        var answer = await site.Ask("/api/v1/cooperations", await site.Token());
        Assert.Contains("private", answer.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Contains("Authorization", answer.Headers["Vary"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_other_sites_read_what_is_public_but_bring_no_token()
    {
        var answer = await site.Ask("/api/v1/cooperations", null, ("Origin", "https://ailleurs.example"));
        Assert.Equal("*", answer.Headers["Access-Control-Allow-Origin"]);
        Assert.False(answer.Headers.ContainsKey("Access-Control-Allow-Credentials"));
        using var browser = site.Visitor();
        var asked = new HttpRequestMessage(HttpMethod.Options, "/api/v1/cooperations")
        {
            Headers =
                { { "Origin", "https://ailleurs.example" }, { "Access-Control-Request-Method", "GET" },
                    { "Access-Control-Request-Headers", "if-none-match" } },
        };
        var allowed = (await browser.Send(asked)).Headers.GetValueOrDefault("Access-Control-Allow-Headers") ?? "";
        Assert.Contains("If-None-Match", allowed, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Authorization", allowed, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Apart: it uses all that one address may ask in a minute.</summary>
public sealed class ApiLimitTests(ApiSite site) : IClassFixture<ApiSite>
{
    [Fact]
    public async Task Nobody_asks_without_end_and_a_token_may_ask_more()
    {
        await site.Filled();
        var token = await site.Token();
        Answer last = await site.Ask("/api/v1/territories/60057");
        for (var i = 1; i < Limits.ApiAnonymous; i++) last = await site.Ask("/api/v1/territories/60057");
        Assert.Equal(HttpStatusCode.OK, last.Status);
        var refused = await site.Ask("/api/v1/territories/60057");
        Assert.Equal((HttpStatusCode.TooManyRequests, "application/problem+json", "60"),
            (refused.Status, refused.Headers["Content-Type"], refused.Headers["Retry-After"]));
        Assert.Equal(HttpStatusCode.OK, (await site.Ask("/api/v1/territories/60057", token)).Status);
    }
}
