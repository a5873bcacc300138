using System.Text.Json;

namespace Rouages.Commons.GeoJson;

/// <summary>Reads features and collections of them.</summary>
internal sealed class FeatureReader(GeometryReader geometries, GeoJsonErrors errors)
{
    public IReadOnlyList<GeoFeature> Collection(JsonElement from)
    {
        var root = GeoJsonPath.Root;
        GeoJsonMembers.Check(from, root, errors, "coordinates", "geometries", "geometry", "properties");
        if (!from.TryGetProperty("features", out var features))
        {
            errors.Add(root, new Refusal("« {0} » manque.") { Arguments = ["features"] });
            return [];
        }
        if (features.ValueKind != JsonValueKind.Array)
        {
            errors.Add(root.To("features"), new Refusal("Une liste est attendue ici."));
            return [];
        }
        var (read, rank) = (new List<GeoFeature>(features.GetArrayLength()), 0);
        foreach (var feature in features.EnumerateArray())
        {
            var at = root.To("features").To(rank);
            if (feature.ValueKind == JsonValueKind.Object && GeoJsonMembers.TypeOf(feature) == "Feature") read.Add(Feature(feature, rank, at));
            else errors.Add(at, new Refusal("Un objet de type Feature est attendu ici."));
            if (geometries.IsFull) break;
            rank++;
        }
        return read;
    }

    public GeoFeature Feature(JsonElement from, int rank, GeoJsonPath at)
    {
        GeoJsonMembers.Check(from, at, errors, "coordinates", "geometries", "features");
        return new(rank, Id(from, at), Shape(from, at), Properties(from, at));
    }

    private string? Id(JsonElement from, GeoJsonPath at)
    {
        if (!from.TryGetProperty("id", out var id)) return null;
        if (id.ValueKind == JsonValueKind.String) return GeoJsonMembers.Text(id);
        if (id.ValueKind == JsonValueKind.Number) return id.GetRawText();
        errors.Add(at.To("id"), new Refusal("« id » est un texte ou un nombre."));
        return null;
    }

    private GeoShape? Shape(JsonElement from, GeoJsonPath at)
    {
        if (!from.TryGetProperty("geometry", out var geometry))
        {
            errors.Add(at, new Refusal("« {0} » manque.") { Arguments = ["geometry"] });
            return null;
        }
        return geometry.ValueKind == JsonValueKind.Null ? null : geometries.Read(geometry, at.To("geometry"));
    }

    private JsonElement Properties(JsonElement from, GeoJsonPath at)
    {
        if (!from.TryGetProperty("properties", out var properties))
            errors.Add(at, new Refusal("« {0} » manque.") { Arguments = ["properties"] });
        else if (properties.ValueKind is JsonValueKind.Object or JsonValueKind.Null)
            return properties;
        else
            errors.Add(at.To("properties"), new Refusal("« properties » est un objet, ou null."));
        return Nothing;
    }

    private static readonly JsonElement Nothing = JsonDocument.Parse("null").RootElement;
}
