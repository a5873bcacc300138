using System.Text.Json;

namespace Rouages.Commons.GeoJson;

/// <summary>A place on the globe, WGS 84.</summary>
/// <param name="Longitude">Degrees east, from −180 to 180.</param>
/// <param name="Latitude">Degrees north, from −90 to 90.</param>
public readonly record struct GeoPosition(double Longitude, double Latitude);

/// <summary>The shape of a feature, without its type: what it is made of. Heights are not kept.</summary>
/// <param name="Points">Its lone points.</param>
/// <param name="Lines">Its lines, of two positions or more.</param>
/// <param name="Polygons">Its polygons: each is its outer ring, then its holes; rings are closed, in either direction.</param>
public sealed record GeoShape(
    IReadOnlyList<GeoPosition> Points,
    IReadOnlyList<IReadOnlyList<GeoPosition>> Lines,
    IReadOnlyList<IReadOnlyList<IReadOnlyList<GeoPosition>>> Polygons)
{
    /// <summary>Whether it holds nothing, as an empty collection of geometries does.</summary>
    public bool IsEmpty => Points.Count == 0 && Lines.Count == 0 && Polygons.Count == 0;
}

/// <summary>A feature that was read.</summary>
/// <param name="Rank">Where it stands in its collection, from 0.</param>
/// <param name="Id">Its identifier as text, a number written as in the file; null when it has none.</param>
/// <param name="Shape">Where it is; null when its geometry is null, or is wrong: the errors say which.</param>
/// <param name="Properties">What is said of it: an object, or null.</param>
public sealed record GeoFeature(int Rank, string? Id, GeoShape? Shape, JsonElement Properties);

/// <summary>Something that RFC 7946 does not allow.</summary>
/// <param name="Path">Where, as a JSON pointer (RFC 6901); empty for the whole.</param>
/// <param name="Reason">What is wrong.</param>
public sealed record GeoJsonError(string Path, Refusal Reason);

/// <summary>What a GeoJSON file holds, and all that is wrong with it.</summary>
/// <param name="Features">Its features; those with an error are here too.</param>
/// <param name="Errors">In the order of the file; after <see cref="GeoJsonLimits.Errors"/> a last one says that there are more.</param>
public sealed record GeoJsonDocument(IReadOnlyList<GeoFeature> Features, IReadOnlyList<GeoJsonError> Errors);

/// <summary>How much of a file is read; what is larger is refused whole.</summary>
/// <param name="Bytes">Largest file.</param>
/// <param name="Depth">Deepest nesting of arrays and objects.</param>
/// <param name="Positions">Most positions, all features together.</param>
/// <param name="Errors">Most errors told.</param>
public sealed record GeoJsonLimits(int Bytes, int Depth, int Positions, int Errors)
{
    /// <summary>Several times the outlines of all communes of France.</summary>
    public static readonly GeoJsonLimits Usual = new(64 * 1024 * 1024, 100, 4_000_000, 1_000);
}
