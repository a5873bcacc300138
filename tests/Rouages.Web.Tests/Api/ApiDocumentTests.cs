using System.Net;
using System.Text.Json.Nodes;
using Rouages.Testing;

namespace Rouages.Web.Tests.Api;

public sealed class ApiDocumentTests(ApiSite site) : IClassFixture<ApiSite>
{
    private static string Kept => Path.Combine(Repository.Root, "tests/Rouages.Web.Tests/Api/v1.json");

    /// <summary>
    /// What is published under /api/v1 does not change its shape: compare, and add only. <c>ROUAGES_ACCEPT=1</c> writes it anew.
    /// </summary>
    [Fact]
    public async Task The_document_is_the_one_that_was_reviewed()
    {
        var document = JsonNode.Parse((await site.Ask("/openapi/v1.json")).Text)!;
        document["servers"] = null;
        var text =
            document.ToJsonString(
                new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
        if (Environment.GetEnvironmentVariable("ROUAGES_ACCEPT") == "1") await File.WriteAllTextAsync(Kept, text);
        Assert.True(text == await File.ReadAllTextAsync(Kept),
            $"The document differs from {Kept}. Programs rely on it: add, never change nor remove; then ROUAGES_ACCEPT=1 writes it anew.");
    }

    [Fact]
    public async Task It_is_openapi_3_1_in_both_languages_and_everything_in_it_is_said()
    {
        var french = JsonNode.Parse((await site.Ask("/openapi/v1.json")).Text)!;
        var english = JsonNode.Parse((await site.Ask("/en/openapi/v1.json")).Text)!;
        Assert.StartsWith("3.1.", french["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotEqual(french["info"]!["description"]!.GetValue<string>(), english["info"]!["description"]!.GetValue<string>());
        var operations = french["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(one => (path.Key, Operation: one.Value!))).ToList();
        Assert.Contains(operations, one => one.Key == "/api/v1/cooperations/{slug}");
        Assert.All(operations, one => Assert.NotEmpty(one.Operation["summary"]?.GetValue<string>() ?? ""));
        Assert.All(operations, one => Assert.NotNull(one.Operation["responses"]?["200"]?["content"]?["application/json"]?["schema"]));
        Assert.All(operations.SelectMany(one => one.Operation["parameters"]?.AsArray() ?? []), one =>
            Assert.NotEmpty(one!["description"]?.GetValue<string>() ?? ""));
        var shapes = french["components"]!["schemas"]!.AsObject().Where(shape => shape.Key.Contains("Record", StringComparison.Ordinal));
        Assert.All(shapes.SelectMany(shape => shape.Value!["properties"]!.AsObject().Select(one => (shape.Key, one.Key, one.Value))),
            one => Assert.False(string.IsNullOrEmpty(one.Value?["description"]?.GetValue<string>()),
                $"{one.Item1}.{one.Item2} says nothing of itself."));
    }

    [Fact]
    public async Task Its_page_names_every_address_and_how_to_make_a_token()
    {
        using var reader = await site.Visit("/api");
        Assert.Equal(HttpStatusCode.OK, reader.Answer.Status);
        var document = JsonNode.Parse((await site.Ask("/openapi/v1.json")).Text)!;
        foreach (var path in document["paths"]!.AsObject().Select(path => path.Key))
            Assert.Contains($"GET {path}", reader.Answer.Text, StringComparison.Ordinal);
        Assert.NotNull(reader.Page.QuerySelector("a[href='/mon-compte/jetons']"));
        Assert.DoesNotContain(reader.Page.QuerySelectorAll(".api-values dd"), said => said.TextContent.Trim().Length == 0);
    }
}
