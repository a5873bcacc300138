using System.Globalization;
using System.Text.Json;

namespace Rouages.Commons.GeoJson;

/// <summary>Reads positions: longitude, latitude, and a height that is checked and not kept.</summary>
internal sealed class PositionReader(GeoJsonErrors errors, int most)
{
    private int _left = most;

    /// <summary>Whether more positions were met than are read.</summary>
    public bool IsFull => _left < 0;

    /// <summary>All positions of a list; null when one of them is wrong.</summary>
    public List<GeoPosition>? ReadAll(JsonElement list, GeoJsonPath at)
    {
        var (read, rank, before) = (new List<GeoPosition>(list.GetArrayLength()), 0, errors.Count);
        foreach (var one in list.EnumerateArray())
        {
            if (Read(one, at, rank++, out var position)) read.Add(position);
            if (IsFull) return null;
        }
        return errors.Count > before ? null : read;
    }

    public bool Read(JsonElement from, GeoJsonPath at, out GeoPosition position) => Read(from, at, null, out position);

    // The path of each position would be most of what a big file costs: it is made when something is wrong.
    private bool Read(JsonElement from, GeoJsonPath above, int? rank, out GeoPosition position)
    {
        position = default;
        _left--;
        if (Problem(from, ref position) is not var (problem, step)) return true;
        var at = rank is { } known ? above.To(known) : above;
        errors.Add(step is { } number ? at.To(number) : at, problem);
        return false;
    }

    private static (Refusal, int?)? Problem(JsonElement from, ref GeoPosition position)
    {
        if (from.ValueKind != JsonValueKind.Array) return (new Refusal("Une position est attendue ici : [longitude, latitude]."), null);
        if (from.GetArrayLength() < 2) return (new Refusal("Une position compte au moins deux nombres : longitude, latitude."), null);
        var (rank, longitude, latitude) = (0, 0d, 0d);
        foreach (var one in from.EnumerateArray())
        {
            if (!GeoJsonMembers.IsNumber(one, out var number)) return (new Refusal("Un nombre est attendu ici."), rank);
            if (rank == 0) longitude = number;
            if (rank == 1) latitude = number;
            rank++;
        }
        position = new(longitude, latitude);
        return OutOfRange(longitude, latitude) is { } reason ? (reason, null) : null;
    }

    private static Refusal? OutOfRange(double longitude, double latitude) => (Math.Abs(longitude), Math.Abs(latitude)) switch
    {
        ( <= 180, <= 90) => null,
        ( <= 90, <= 180) => new Refusal("Latitude {0} hors du globe : longitude et latitude sont sans doute inversées, la longitude vient d’abord.")
        {
            Arguments = [Written(latitude)],
        },
        (_, > 90) when Math.Abs(longitude) > 180 => new Refusal("Longitude {0} et latitude {1} hors du globe : des degrés WGS 84 sont attendus.")
        {
            Arguments = [Written(longitude), Written(latitude)],
        },
        (_, > 90) => new Refusal("Latitude {0} hors du globe : elle va de −90 à 90.") { Arguments = [Written(latitude)] },
        _ => new Refusal("Longitude {0} hors du globe : elle va de −180 à 180.") { Arguments = [Written(longitude)] },
    };

    private static string Written(double number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether two positions are the same in every number, heights too.</summary>
    public static bool AreSame(JsonElement one, JsonElement other)
    {
        if (one.GetArrayLength() != other.GetArrayLength()) return false;
        for (var rank = 0; rank < one.GetArrayLength(); rank++)
            if (one[rank].GetDouble() != other[rank].GetDouble()) return false;
        return true;
    }
}
