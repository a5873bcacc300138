using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Rouages.Commons;

namespace Rouages.Web.Api;

/// <summary>The OpenAPI document, written once in each language: it changes with a release only.</summary>
internal sealed class ApiDocument([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider)
{
    internal const string Name = "v1", Address = "/openapi/v1.json";

    private readonly ConcurrentDictionary<bool, byte[]> _written = new();

    /// <summary>The document as JSON, in the language of the request.</summary>
    internal async Task<byte[]> Read(CancellationToken ct)
    {
        if (_written.TryGetValue(Words.English, out var known)) return known;
        var document = await provider.GetOpenApiDocumentAsync(ct);
        var json = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, ct))!;
        return _written.GetOrAdd(Words.English, Encoding.UTF8.GetBytes(json.ToJsonString(ReadableJson.Options)));
    }
}
