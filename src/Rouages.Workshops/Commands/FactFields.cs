using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Commands;

/// <summary>
/// Fields of a form, by form or by socket, are all text; facts want whole numbers, lists of them, yes or no. What each field is, is read
/// from the facts themselves: neither the server nor the pages keep a table of them.
/// </summary>
internal static class FactFields
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, Type>> Known =
        FactJson.Kinds.ToFrozenDictionary(kind => kind, kind => FactJson.FieldsOf(kind).ToFrozenDictionary());

    /// <summary>What a form says, as the fact wants it; fields that the fact does not know are left out.</summary>
    public static JsonObject Typed(string kind, IEnumerable<(string Name, IReadOnlyList<string?> Texts)> form)
    {
        var (typed, types) = (new JsonObject(), Of(kind));
        foreach (var (name, texts) in form)
            if (types.TryGetValue(name, out var type) && Has(texts)) typed[name] = Read(type, texts);
        return typed;
    }

    /// <summary>What a socket says: the fields of a form as they are, or a fact that is typed already.</summary>
    public static JsonElement Typed(string kind, JsonElement sent)
    {
        if (sent.ValueKind != JsonValueKind.Object) return sent;
        var types = Of(kind);
        if (!sent.EnumerateObject()
            .Any(field =>
                types.TryGetValue(field.Name, out var type) && TextsOf(field.Value) is { } texts && !IsPlain(type, texts))) return sent;
        var typed = new JsonObject();
        foreach (var field in sent.EnumerateObject())
        {
            if (!types.TryGetValue(field.Name, out var type)) continue;
            if (TextsOf(field.Value) is not { } texts) typed[field.Name] = JsonSerializer.SerializeToNode(field.Value);
            else if (Has(texts)) typed[field.Name] = Read(type, texts);
        }

        return JsonSerializer.SerializeToElement(typed);
    }

    private static FrozenDictionary<string, Type> Of(string kind) => Known.GetValueOrDefault(kind) ?? FrozenDictionary<string, Type>.Empty;

    private static bool IsPlain(Type type, List<string?> texts) => IsText(type) && texts.Count == 1 && Has(texts);

    // The button that was pressed may say the field again: the last one counts.
    private static JsonNode? Read(Type type, IReadOnlyList<string?> texts) =>
        IsList(type) ? new JsonArray([.. texts.Select(Number)])
        : IsNumber(type) ? Number(texts[^1])
        : IsFlag(type) ? JsonValue.Create(texts[^1] is "true" or "on")
        : JsonValue.Create(texts[^1]);

    private static bool Has(IReadOnlyList<string?> texts) => texts is [.., { Length: > 0 }];

    private static bool IsList(Type type) => type == typeof(IReadOnlyList<int>);

    private static bool IsNumber(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(int);

    private static bool IsFlag(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(bool);

    private static bool IsText(Type type) => !IsList(type) && !IsNumber(type) && !IsFlag(type);

    private static List<string?>? TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()],
        JsonValueKind.Array when value.GetArrayLength() > 0 && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String) =>
            [.. value.EnumerateArray().Select(one => one.GetString())],
        _ => null,
    };

    private static JsonValue? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null;
}
