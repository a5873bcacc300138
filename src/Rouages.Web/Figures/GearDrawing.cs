using Rouages.Commons;

namespace Rouages.Web;

/// <summary>
/// Draws a gear train. Each shape carries a class for the site's themes; a file that stands alone has the light colours as attributes.
/// </summary>
internal static class GearDrawing
{
    private const double Margin = 6;
    private const double NoteSize = 15;
    private const double NoteHeight = 30;

    /// <summary>The share image: its own shapes and its own colours.</summary>
    internal static string Standalone(GearFigure figure, GearTexts texts, string? note = null)
    {
        var svg = new Svg(standsAlone: true);
        Open(svg, figure, "r", texts, GearSizes.Wide, "train", note is null ? 0 : NoteHeight);
        Shapes(svg, figure, "r");
        Wheels(svg, figure, "r", texts, GearSizes.Wide);
        if (note is not null) Note(svg, figure, note);
        return svg.Close().ToString();
    }

    // As wide as the drawing at most: a long name is cut with an ellipsis, the description has it whole.
    private static void Note(Svg svg, GearFigure figure, string note)
    {
        var (x, y, width, height) = Box(GearLayout.Place(figure.Gears, GearSizes.Wide.Slope), GearSizes.Wide);
        var most = (int)(width / (NoteSize * 0.5));
        svg.Say("text", note.Excerpt(most), ("x", x + width / 2),
            ("y", y + height + NoteHeight - NoteSize * 0.6), ("text-anchor", "middle"), ("font-size", NoteSize), ("fill", "#1F2A33"));
    }

    /// <summary>Lays a drawing in a page whose <see cref="Shapes"/> are there already.</summary>
    internal static void Lay(Svg svg, GearFigure figure, string shapes, string id, GearTexts texts, GearSizes sizes, string classes)
    {
        Open(svg, figure, id, texts, sizes, classes);
        Wheels(svg, figure, shapes, texts, sizes).Close();
    }

    /// <summary>What the drawings of one figure share: a sector of each size, the icons and patterns of the wheels.</summary>
    internal static void Shapes(Svg svg, GearFigure figure, string id)
    {
        svg.Open("defs");
        svg.Put("path", ("id", $"{id}-s{GearShape.Purpose.Teeth}"), ("d", GearShape.Purpose.SectorPath));
        svg.Put("path", ("id", $"{id}-s{GearShape.Means.Teeth}"), ("d", GearShape.Means.SectorPath));
        foreach (var gear in figure.Gears)
        {
            svg.Put("path", ("id", $"{id}-i{gear.Number}"), ("d", WheelMarks.Icon(gear.Number)));
            if (WheelMarks.Patterns[gear.Number - 1] is { } marks)
                Pattern(svg, $"{id}-p", gear.Number, "full", WheelMarks.Colours[gear.Number - 1], marks, "mark", "#FFFDF8");
            if (gear.Gripped)
                Pattern(svg, $"{id}-h", gear.Number, "wash", "#EFE7D6", "M-2 2L2 -2M0 8L8 0M6 10L10 6", "hatch",
                    WheelMarks.Colours[gear.Number - 1]);
        }

        svg.Close();
    }

    private static void Open(
        Svg svg, GearFigure figure, string id, GearTexts texts, GearSizes sizes, string classes, double below = 0)
    {
        var (x, y, width, height) = Box(GearLayout.Place(figure.Gears, sizes.Slope), sizes);
        height += below;
        svg.Open("svg", ("xmlns", svg.Alone("http://www.w3.org/2000/svg")), ("class", classes), ("role", "img"),
            ("viewBox", string.Join(' ', new[] { x, y, width, height }.Select(SvgNumber.Of))),
            ("width", svg.Alone("1200")), ("height", svg.Alone(SvgNumber.Of(Math.Round(1200 * height / width)))),
            ("aria-labelledby", $"{id}-t {id}-d"), ("font-family", svg.Alone("Source Sans 3, sans-serif")));
        svg.Say("title", texts.Title, ("id", $"{id}-t")).Say("desc", texts.Description, ("id", $"{id}-d"));
        if (svg.Alone("#FBF8F1") is { } paper) svg.Put("rect", ("x", x), ("y", y), ("width", width), ("height", height), ("fill", paper));
    }

    private static Svg Wheels(Svg svg, GearFigure figure, string shapes, GearTexts texts, GearSizes sizes)
    {
        foreach (var gear in GearLayout.Place(figure.Gears, sizes.Slope))
            new GearPart(svg, gear, shapes, texts, sizes, figure.Moves).Draw();
        return svg;
    }

    private static void Pattern(
        Svg svg, string id, int wheel, string ground, string groundColour, string marks, string over, string overColour)
    {
        svg.Open("pattern", ("id", $"{id}{wheel}"), ("class", $"w{wheel}"), ("width", 8), ("height", 8),
            ("patternUnits", "userSpaceOnUse"));
        svg.Put("rect", ("class", ground), ("width", 8), ("height", 8), ("fill", svg.Alone(groundColour)));
        svg.Put("path", ("class", over), ("d", marks), ("stroke", svg.Alone(overColour)),
            ("stroke-width", svg.Alone(over == "hatch" ? "1.5" : "1.1")), ("fill", svg.Alone("none")));
        svg.Close();
    }

    private static (double X, double Y, double Width, double Height) Box(IReadOnlyList<PlacedGear> placed, GearSizes sizes)
    {
        var left = placed.Min(gear => gear.X - gear.Gear.Shape.Tip) - Margin;
        var right = placed.Max(gear => gear.X + gear.Gear.Shape.Tip) + Margin;
        var top = placed.Min(gear => gear.Y - gear.Gear.Shape.Tip - sizes.Above(gear.Gear)) - Margin;
        var bottom = placed.Max(gear => gear.Y + gear.Gear.Shape.Tip + sizes.Below(gear.Gear)) + Margin;
        return (left, top, right - left, bottom - top);
    }
}

/// <summary>What a drawing says, in the reader's language.</summary>
internal sealed record GearTexts(string Title, string Description, string Gripped, string Racing, Func<double?, string> Position);

/// <summary>Sizes of one variant, in drawing units.</summary>
internal sealed record GearSizes(
    double Slope, bool Names, double LargeNumber, double SmallNumber, double LargeName, double SmallName, double Tag)
{
    internal static readonly GearSizes Wide = new(0.42, Names: true, 44, 30, 18, 14.5, 15);
    internal static readonly GearSizes Compact = new(1.31, Names: false, 60, 46, 0, 0, 24);
    internal static readonly GearSizes Wall = new(0.42, Names: true, 52, 36, 22, 17, 19);

    internal double Above(Gear gear) => gear is { Large: true, Gripped: true } or { Large: true, Racing: true } ? 1.9 * Tag : 0;

    internal double Below(Gear gear) => gear is { Large: false, Gripped: true } or { Large: false, Racing: true } ? 1.9 * Tag : 0;
}
