namespace Rouages.Web;

/// <summary>What tells the wheels apart besides their colour: a pattern, an icon on a 24 × 24 grid, a dash and a marker.</summary>
public static class WheelMarks
{
    /// <summary>Light theme's colours, for drawings that leave the site (share image, PDF cover).</summary>
    internal static readonly string[] Colours = ["#A8432A", "#2C7048", "#75397F", "#8A6100", "#2A5A9A"];

    /// <summary>Strokes laid over the wheel's colour on an 8 × 8 tile; wheel 1 stays plain.</summary>
    internal static readonly string?[] Patterns = [null, "M4 3.2V4.8M0 7.2V8M8 7.2V8M0 0V.8M8 0V.8", "M0 8L8 0", "M0 4H8", "M4 0V8"];

    /// <summary>Dash of the wheel's line in a curve.</summary>
    internal static readonly string?[] Dashes = [null, "9 4", "2 4", "12 4 2 4", "5 3"];

    private static readonly string[] Markers =
        ["M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0", "M-4.5-4.5h9v9h-9z", "M0-6L5.5 4.5h-11z", "M0-6L6 0L0 6L-6 0z",
            "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z"];

    /// <summary>The marker of a wheel on a curve, centred on the origin.</summary>
    internal static string Marker(int wheel) => Markers[wheel - 1];

    private static readonly string[] Icons =
    [
        "M8 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6M16 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2 20c0-4 2.5-6 6-6s6 2 6 6M15 14c4 0 7 2 7 6",
        "M12 21V10M12 13C12 8 8 6 3.5 6 3.5 11 7 13 12 13M12 10c0-4 3-6.5 8-7 0 5-3 8-8 8",
        "M4 10v5h3l8 4V6l-8 4zM18.5 9.5a4 4 0 0 1 0 6M7 15l1.5 5",
        "M3 9h18l-2 11H5zM8 9l3-6M16 9l-3-6M9.5 13v4M14.5 13v4",
        "M5 4h14v16H5zM8.5 9l1.5 1.5L12.5 8M8.5 15l1.5 1.5 2.5-2.5M14.5 9.5h2M14.5 15.5h2",
    ];

    /// <summary>The icon of a wheel, 1 to 5: a path for a 24 × 24 box, stroked and not filled.</summary>
    public static string Icon(int wheel) => Icons[wheel - 1];
}
