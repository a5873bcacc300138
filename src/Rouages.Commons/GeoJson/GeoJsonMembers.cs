using System.Text.Json;

namespace Rouages.Commons.GeoJson;

/// <summary>The members of GeoJSON objects: which object may have which.</summary>
internal static class GeoJsonMembers
{
    /// <summary>What the object says it is; null when it does not say.</summary>
    public static string? TypeOf(JsonElement from) =>
        from.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? Text(type) : null;

    /// <summary>Text of the file; half a character, which JSON can write but no text can hold, becomes a mark.</summary>
    public static string Text(JsonElement text)
    {
        try
        {
            return text.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    /// <summary>Tells members that define another kind of object (RFC 7946, 7.1), and a coordinate system (appendix B).</summary>
    public static void Check(JsonElement from, GeoJsonPath at, GeoJsonErrors errors, params ReadOnlySpan<string> foreign)
    {
        foreach (var member in foreign)
            if (from.TryGetProperty(member, out _))
                errors.Add(at.To(member), new Refusal("« {0} » n’a pas sa place dans cet objet.") { Arguments = [member] });
        if (from.TryGetProperty("crs", out _))
            errors.Add(at.To("crs"), new Refusal("« crs » n’existe plus en GeoJSON : les coordonnées sont lues en WGS 84, longitude puis latitude."));
        if (from.TryGetProperty("bbox", out var box)) CheckBox(box, at.To("bbox"), errors);
    }

    private static void CheckBox(JsonElement box, GeoJsonPath at, GeoJsonErrors errors)
    {
        if (box.ValueKind != JsonValueKind.Array || box.GetArrayLength() is not (var length and (4 or 6)))
        {
            errors.Add(at, new Refusal("« bbox » compte quatre nombres, ou six avec les altitudes."));
            return;
        }
        var sides = new double[length];
        for (var rank = 0; rank < length; rank++)
            if (!IsNumber(box[rank], out sides[rank]))
            {
                errors.Add(at.To(rank), new Refusal("Un nombre est attendu ici."));
                return;
            }
        var (south, north) = (sides[1], sides[length / 2 + 1]);
        // West may lie east of east: the box then holds the antimeridian.
        if (Math.Abs(sides[0]) > 180 || Math.Abs(sides[length / 2]) > 180 || south < -90 || north > 90)
            errors.Add(at, new Refusal("« bbox » sort du globe."));
        else if (south > north)
            errors.Add(at, new Refusal("« bbox » : le sud y est au nord du nord."));
        else if (length == 6 && sides[2] > sides[5])
            errors.Add(at, new Refusal("« bbox » : le bas y est au-dessus du haut."));
    }

    public static bool IsNumber(JsonElement value, out double number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out number) && double.IsFinite(number);
    }
}
