namespace Rouages.Web;

/// <summary>Draws a gear train. Each shape carries a class for the site's themes and the light colours as attributes for everywhere else.</summary>
internal sealed class GearDrawing(GearFigure figure, string id, GearTexts texts, GearSizes sizes)
{
    private const double Margin = 6;
    private readonly Svg _svg = new();

    internal string Draw(string classes, bool standalone = false)
    {
        var placed = GearLayout.Place(figure.Gears, sizes.Slope);
        var (x, y, width, height) = Box(placed);
        _svg.Open("svg", ("xmlns", standalone ? "http://www.w3.org/2000/svg" : null), ("class", classes), ("role", "img"),
            ("viewBox", string.Join(' ', new[] { x, y, width, height }.Select(SvgNumber.Of))),
            ("width", standalone ? 1200d : null), ("height", standalone ? Math.Round(1200 * height / width) : null),
            ("aria-labelledby", $"{id}-t {id}-d"), ("font-family", standalone ? "Source Sans 3, sans-serif" : null));
        _svg.Say("title", texts.Title, ("id", $"{id}-t")).Say("desc", texts.Description, ("id", $"{id}-d"));
        if (standalone) _svg.Put("rect", ("x", x), ("y", y), ("width", width), ("height", height), ("fill", "#FBF8F1"));
        Definitions();
        foreach (var gear in placed) new GearPart(_svg, gear, id, texts, sizes, figure.Moves).Draw();
        return _svg.Close().ToString();
    }

    private void Definitions()
    {
        _svg.Open("defs");
        _svg.Put("path", ("id", $"{id}-s{GearShape.Purpose.Teeth}"), ("d", GearShape.Purpose.SectorPath));
        _svg.Put("path", ("id", $"{id}-s{GearShape.Means.Teeth}"), ("d", GearShape.Means.SectorPath));
        foreach (var gear in figure.Gears)
        {
            if (WheelMarks.Patterns[gear.Number - 1] is { } marks) Pattern(gear.Number, "p", "full", WheelMarks.Colours[gear.Number - 1], marks, "mark", "#FFFDF8", 1.1);
            if (gear.Gripped) Pattern(gear.Number, "h", "wash", "#EFE7D6", "M-2 2L2 -2M0 8L8 0M6 10L10 6", "hatch", WheelMarks.Colours[gear.Number - 1], 1.5);
        }

        _svg.Close();
    }

    private void Pattern(int wheel, string name, string ground, string groundColour, string marks, string over, string overColour, double width)
    {
        _svg.Open("pattern", ("id", $"{id}-{name}{wheel}"), ("class", $"w{wheel}"), ("width", 8d), ("height", 8d), ("patternUnits", "userSpaceOnUse"));
        _svg.Put("rect", ("class", ground), ("width", 8d), ("height", 8d), ("fill", groundColour));
        _svg.Put("path", ("class", over), ("d", marks), ("stroke", overColour), ("stroke-width", width), ("fill", "none"));
        _svg.Close();
    }

    private (double X, double Y, double Width, double Height) Box(IReadOnlyList<PlacedGear> placed)
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
internal sealed record GearSizes(double Slope, bool Names, double LargeNumber, double SmallNumber, double LargeName, double SmallName, double Tag)
{
    internal static readonly GearSizes Wide = new(0.42, Names: true, 44, 30, 18, 14.5, 15);
    internal static readonly GearSizes Compact = new(1.31, Names: false, 60, 46, 0, 0, 24);
    internal static readonly GearSizes Wall = new(0.42, Names: true, 52, 36, 22, 17, 19);

    internal double Above(Gear gear) => gear is { Large: true, Gripped: true } or { Large: true, Racing: true } ? 1.9 * Tag : 0;

    internal double Below(Gear gear) => gear is { Large: false, Gripped: true } or { Large: false, Racing: true } ? 1.9 * Tag : 0;
}
