using System.Text.Json.Nodes;
using Rouages.Commons;

namespace Rouages.Web.Api;

/// <summary>An address of the API as its page tells it.</summary>
/// <param name="Id">Anchor in the page.</param>
/// <param name="Path">With its placeholders.</param>
/// <param name="Summary">What it gives.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Fields">What it answers, the fields of inner objects after their own.</param>
/// <param name="Example">An answer of that shape.</param>
public sealed record ApiAddress(
    string Id, string Path, string Summary, IReadOnlyList<ApiValue> Parameters, IReadOnlyList<ApiValue> Fields, string Example);

/// <summary>A parameter or a field.</summary>
/// <param name="Name">Its name; a field inside another carries the names around it.</param>
/// <param name="Kind">What it is, in the words of JSON Schema (<c>string</c>, <c>integer</c>, <c>null</c>…).</param>
/// <param name="Says">What it means.</param>
/// <param name="Required">The address is not answered without it.</param>
public sealed record ApiValue(string Name, string Kind, string Says, bool Required);

/// <summary>Reads the OpenAPI document as a person does.</summary>
internal sealed class ApiReference
{
    private const int Deepest = 4;
    private readonly JsonNode _document;

    private ApiReference(JsonNode document) => _document = document;

    internal static IReadOnlyList<ApiAddress> Read(byte[] document) => new ApiReference(JsonNode.Parse(document)!).Addresses();

    private List<ApiAddress> Addresses() =>
        [.. from path in _document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            where operation.Key == "get"
            select Address(path.Key, operation.Value!)];

    private ApiAddress Address(string path, JsonNode operation)
    {
        var shape = operation["responses"]!["200"]?["content"]?["application/json"]?["schema"];
        List<ApiValue> fields = [];
        if (shape is not null) Fields(shape, "", 0, fields);
        return new(
            string.Join('-', path.Split(['/', '{', '}'], StringSplitOptions.RemoveEmptyEntries)), path, Text(operation["summary"]),
            [.. (operation["parameters"]?.AsArray() ?? []).Select(Parameter)], fields,
                Example(shape, 0)?.ToJsonString(ReadableJson.Options) ?? "");
    }

    private ApiValue Parameter(JsonNode? parameter) => new(
        Text(parameter!["name"]), KindOf(parameter["schema"]), Text(parameter["description"]),
            parameter["required"]?.GetValue<bool>() == true);

    private void Fields(JsonNode schema, string around, int depth, List<ApiValue> into)
    {
        if (Resolve(schema) is not JsonObject resolved || depth > Deepest) return;
        if (resolved["items"] is { } items)
        {
            Fields(items, around, depth, into);
            return;
        }

        foreach (var (name, value) in resolved["properties"]?.AsObject() ?? [])
        {
            var full = around.Length == 0 ? name : $"{around}.{name}";
            into.Add(new(full, KindOf(value), Text(value!["description"] ?? Resolve(value)["description"]), false));
            Fields(value, full, depth + 1, into);
        }
    }

    private JsonNode? Example(JsonNode? schema, int depth)
    {
        if (schema is null || depth > Deepest) return null;
        var resolved = Resolve(schema);
        if (resolved["properties"] is JsonObject properties)
            return new JsonObject(properties.Select(one => KeyValuePair.Create(one.Key, Example(one.Value, depth + 1))));
        if (resolved["items"] is { } items) return new JsonArray(Example(items, depth + 1));
        return Types(resolved).FirstOrDefault(type => type != "null") switch
        {
            "boolean" => true,
            "integer" => 1,
            "number" => 0.5,
            "string" => Text(resolved["format"]) switch
            {
                "uuid" => "019a5e2c-7d10-7c3a-9a51-2f0b6c1d4e55",
                "date-time" => "2026-03-12T09:30:00Z",
                "date" => "2026-03-12",
                "uri" => "https://…",
                _ => "…",
            },
            _ => null,
        };
    }

    // A value that may be absent is written as one of two shapes.
    private JsonNode Resolve(JsonNode schema)
    {
        if (schema["oneOf"] is JsonArray choices && choices.FirstOrDefault(choice => Text(choice!["type"]) != "null") is { } chosen)
            return Resolve(chosen);
        return schema["$ref"]?.GetValue<string>() is { } reference
            && _document["components"]?["schemas"]?[reference.Split('/')[^1]] is { } named ? named : schema;
    }

    private string KindOf(JsonNode? schema)
    {
        if (schema is null) return "";
        var resolved = Resolve(schema);
        var types = Types(resolved).Where(type => type != "string" || Types(resolved).All(other => other is not ("integer" or "number")))
            .ToList();
        if (schema["oneOf"] is not null && !types.Contains("null")) types.Add("null");
        return string.Join(" | ", types) + (resolved["format"] is { } format ? $" ({Text(format)})" : "");
    }

    private static IEnumerable<string> Types(JsonNode schema) => schema["type"] switch
    {
        JsonArray several => several.Select(Text),
        { } one => [Text(one)],
        null => schema["properties"] is null ? [] : ["object"],
    };

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";
}
