namespace Rouages.Web;

/// <summary>Answers on four levels as dots that never overlap, whatever their number, and their mean as a circle on the axis.</summary>
internal sealed class SpreadDrawing(int wheel, IReadOnlyList<int> counts, double? mean, IReadOnlyList<string> levels)
{
    internal const double Band = 84;
    internal const double Width = 4 * Band;
    internal const double Roof = 4;
    internal const double Floor = 52;
    private const double Largest = 11.4;
    private const double Smallest = 2.2;
    private readonly string _colour = WheelMarks.Colours[wheel - 1];

    internal string Draw(string description)
    {
        var svg = new Svg()
            .Open("svg", ("class", $"spread w{wheel}"), ("viewBox", "0 0 336 88"), ("role", "img"), ("aria-label", description));
        svg.Put("path", ("class", "axis"), ("d", $"M6 60H330"), ("stroke", "#85796A"));
        foreach (var (level, count) in counts.Index()) Level(svg, level, count);
        if (mean is { } value)
            svg.Put("circle", ("class", "mean"), ("cx", Centre(value)), ("cy", 60d), ("r", 7d), ("fill", "none"), ("stroke", "#1F2A33"),
                ("stroke-width", 2d));
        foreach (var (level, label) in levels.Index())
            svg.Say("text", label, ("x", Centre(level)), ("y", 84d), ("text-anchor", "middle"), ("font-size", 13d));
        return svg.Close().ToString();
    }

    /// <summary>
    /// The distance between two dots of the densest level, or null when dots would be too small to see and a column stands for them.
    /// </summary>
    internal static double? StepFor(int most)
    {
        for (var step = Largest; step >= Smallest; step -= 0.2)
            if (Columns(step) * Rows(step) >= most) return step;
        return null;
    }

    /// <summary>Centres of the dots of one level, filled from the floor up, in rows centred on the level.</summary>
    internal static IEnumerable<(double X, double Y)> Dots(int level, int count, double step)
    {
        // Few answers make a tower, many a heap.
        var columns = Math.Max(1, Math.Min(Columns(step), (int)Math.Ceiling(count / (double)Rows(step))));
        for (var i = 0; i < count; i++)
        {
            var (row, column) = (i / columns, i % columns);
            var inRow = Math.Min(columns, count - row * columns);
            yield return (Centre(level) + (column - (inRow - 1) / 2d) * step, Floor - step / 2 - row * step);
        }
    }

    private void Level(Svg svg, int level, int count)
    {
        svg.Put("path", ("class", "axis"), ("d", $"M{SvgNumber.Of(Centre(level))} 56V64"), ("stroke", "#85796A"));
        var most = Math.Max(1, counts.Max());
        if (StepFor(most) is { } step)
            foreach (var (x, y) in Dots(level, count, step))
                svg.Put("circle", ("class", "answer"), ("cx", x), ("cy", y), ("r", step * 0.4), ("fill", _colour));
        else if (count > 0)
            svg.Put("rect", ("class", "answer"), ("x", Centre(level) - 30), ("width", 60d), ("y", Floor - (Floor - Roof) * count / most),
                ("height", (Floor - Roof) * count / most), ("fill", _colour));
    }

    internal static double Centre(double level) => Band * (level + 0.5);

    private static int Columns(double step) => (int)((Band - 6) / step);

    private static int Rows(double step) => (int)((Floor - Roof) / step);
}
