using System.Text;
using System.Text.Json;
using Rouages.Commons.Tables;

namespace Rouages.Commons.GeoJson;

/// <summary>
/// Reads GeoJSON as RFC 7946 says, and tells what it does not allow instead of stopping there. Rings may turn either way, as the RFC
/// asks of readers.
/// </summary>
public static class GeoJsonReader
{
    /// <summary>Reads a file.</summary>
    /// <returns>What it holds; a refusal when it is not JSON, no GeoJSON object, or more than the limits.</returns>
    public static Outcome<GeoJsonDocument> Read(ReadOnlyMemory<byte> bytes, GeoJsonLimits limits)
    {
        if (bytes.Length > limits.Bytes)
            return new Refusal("Ce fichier dépasse {0} Mo.") { Arguments = [Math.Max(1, limits.Bytes / 1024 / 1024)] };
        var errors = new GeoJsonErrors(limits.Errors);
        var (json, refusal) = Utf8(bytes, errors);
        if (refusal is not null) return refusal;
        try
        {
            // Not disposed: the properties of the features live on it.
            var document = JsonDocument.Parse(json, new() { MaxDepth = limits.Depth });
            return Read(document.RootElement, new(errors, limits.Positions), errors);
        }
        catch (JsonException problem)
        {
            return new Refusal("Ce fichier n’est pas du JSON : ligne {0}, caractère {1}.")
            {
                Arguments = [(problem.LineNumber ?? 0) + 1, (problem.BytePositionInLine ?? 0) + 1],
            };
        }
        catch (InvalidOperationException)
        {
            return new Refusal("Ce fichier n’est pas du JSON : un nom y contient la moitié d’un caractère.");
        }
    }

    private static Outcome<GeoJsonDocument> Read(JsonElement root, GeometryReader geometries, GeoJsonErrors errors)
    {
        if (root.ValueKind != JsonValueKind.Object) return new Refusal("Ce JSON n’est pas du GeoJSON : ce n’est pas un objet.");
        var type = GeoJsonMembers.TypeOf(root);
        var reader = new FeatureReader(geometries, errors);
        IReadOnlyList<GeoFeature> features;
        switch (type)
        {
            case "FeatureCollection": features = reader.Collection(root); break;
            case "Feature": features = [reader.Feature(root, 0, GeoJsonPath.Root)]; break;
            case not null when GeometryReader.Knows(type):
                geometries.Read(root, GeoJsonPath.Root);
                features = [];
                break;
            case null: return new Refusal("Ce JSON n’est pas du GeoJSON : il ne dit pas de quel type il est.");
            default: return new Refusal("Ce JSON n’est pas du GeoJSON : « {0} » n’en est pas un type.") { Arguments = [type.AtMost(60)] };
        }
        if (geometries.IsFull) return new Refusal("Ce fichier a trop de points.");
        return new GeoJsonDocument(features, errors.All());
    }

    // The RFC wants UTF-8. What French tools write otherwise is read all the same, and told.
    private static Outcome<ReadOnlyMemory<byte>> Utf8(ReadOnlyMemory<byte> bytes, GeoJsonErrors errors)
    {
        if (bytes.Span is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        if (System.Text.Unicode.Utf8.IsValid(bytes.Span)) return bytes;
        var (text, refusal) = TextBytes.Read(bytes.Span);
        if (text is null) return refusal!;
        errors.Add(GeoJsonPath.Root, new Refusal("Ce fichier n’est pas en UTF-8."));
        return (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text);
    }
}
