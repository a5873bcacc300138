using System.Text.Json;

namespace Rouages.Commons.GeoJson;

/// <summary>
/// Reads geometries, all errors told. An empty <c>coordinates</c> is read as no place (RFC 7946, 3.1); collections may hold collections.
/// </summary>
internal sealed class GeometryReader(GeoJsonErrors errors, int mostPositions)
{
    private readonly PositionReader _positions = new(errors, mostPositions);
    private List<GeoPosition> _points = [];
    private List<IReadOnlyList<GeoPosition>> _lines = [];
    private List<IReadOnlyList<IReadOnlyList<GeoPosition>>> _polygons = [];

    public bool IsFull => _positions.IsFull;

    public static bool Knows(string type) => type is "Point" or "MultiPoint" or "LineString" or "MultiLineString"
        or "Polygon" or "MultiPolygon" or "GeometryCollection";

    /// <summary>The shape; null when anything of it is wrong.</summary>
    public GeoShape? Read(JsonElement geometry, GeoJsonPath at)
    {
        (_points, _lines, _polygons) = ([], [], []);
        var before = errors.Count;
        Geometry(geometry, at);
        return errors.Count > before ? null : new(_points, _lines, _polygons);
    }

    private void Geometry(JsonElement geometry, GeoJsonPath at)
    {
        if (geometry.ValueKind != JsonValueKind.Object)
        {
            errors.Add(at, new Refusal("Une géométrie est attendue ici."));
            return;
        }
        var type = GeoJsonMembers.TypeOf(geometry);
        if (type is null || !Knows(type))
        {
            errors.Add(at.To("type"), new Refusal("Ce n’est pas un type de géométrie."));
            return;
        }
        var isCollection = type == "GeometryCollection";
        GeoJsonMembers.Check(geometry, at, errors, "geometry", "properties", "features");
        var member = isCollection ? "geometries" : "coordinates";
        if (!geometry.TryGetProperty(member, out var content))
            errors.Add(at, new Refusal("« {0} » manque.") { Arguments = [member] });
        else if (content.ValueKind != JsonValueKind.Array)
            errors.Add(at.To(member), new Refusal("Une liste est attendue ici."));
        else if (isCollection)
            Each(content, at.To(member), Geometry);
        else if (content.GetArrayLength() > 0)
            Coordinates(type, content, at.To(member));
    }

    private void Coordinates(string type, JsonElement content, GeoJsonPath at)
    {
        switch (type)
        {
            case "Point": Point(content, at); break;
            case "MultiPoint": Each(content, at, Point); break;
            case "LineString": Line(content, at); break;
            case "MultiLineString": EachList(content, at, Line); break;
            case "Polygon": Polygon(content, at); break;
            default: EachList(content, at, Polygon); break;
        }
    }

    private void Point(JsonElement content, GeoJsonPath at)
    {
        if (_positions.Read(content, at, out var position)) _points.Add(position);
    }

    private void Line(JsonElement content, GeoJsonPath at)
    {
        if (content.GetArrayLength() < 2) errors.Add(at, new Refusal("Une ligne compte au moins deux positions."));
        else if (_positions.ReadAll(content, at) is { } line) _lines.Add(line);
    }

    private void Polygon(JsonElement content, GeoJsonPath at)
    {
        var rings = new List<IReadOnlyList<GeoPosition>>();
        EachList(content, at, (ring, path) =>
        {
            if (Ring(ring, path) is { } read) rings.Add(read);
        });
        if (rings.Count > 0) _polygons.Add(rings);
    }

    private List<GeoPosition>? Ring(JsonElement ring, GeoJsonPath at)
    {
        var length = ring.GetArrayLength();
        // A number where a position is expected is told as such.
        if (length < 4 && (length == 0 || ring[0].ValueKind == JsonValueKind.Array))
        {
            errors.Add(at, new Refusal("Un contour compte au moins quatre positions."));
            return null;
        }
        if (_positions.ReadAll(ring, at) is not { } read) return null;
        if (PositionReader.AreSame(ring[0], ring[length - 1])) return read;
        errors.Add(at, new Refusal("Ce contour n’est pas fermé : sa dernière position n’est pas la première."));
        return null;
    }

    private void EachList(JsonElement list, GeoJsonPath at, Action<JsonElement, GeoJsonPath> read) => Each(list, at, (one, path) =>
    {
        if (one.ValueKind == JsonValueKind.Array) read(one, path);
        else errors.Add(path, new Refusal("Une liste est attendue ici."));
    });

    private void Each(JsonElement list, GeoJsonPath at, Action<JsonElement, GeoJsonPath> read)
    {
        var rank = 0;
        foreach (var one in list.EnumerateArray())
        {
            if (IsFull) return;
            read(one, at.To(rank++));
        }
    }
}
