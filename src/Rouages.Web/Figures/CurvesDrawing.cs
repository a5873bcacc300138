namespace Rouages.Web;

/// <summary>Positions over time: each wheel has its dash and its marker, and its name stands at the end of its line.</summary>
internal sealed class CurvesDrawing(IReadOnlyList<Curve> curves, Func<DateOnly, string> say)
{
    internal const double Left = 34;
    internal const double Right = 470;
    internal const double Roof = 12;
    internal const double Floor = 262;
    internal const double LabelStep = 19;
    private readonly DateOnly[] _days = [.. curves.SelectMany(curve => curve.Points).Select(point => point.Day).Distinct().Order()];

    internal string Draw(string description)
    {
        var svg = new Svg().Open("svg", ("class", "curves"), ("viewBox", "0 0 680 300"), ("role", "img"), ("aria-label", description));
        Grid(svg);
        foreach (var (curve, y) in Labels()) Line(svg, curve, y);
        return svg.Close().ToString();
    }

    private void Grid(Svg svg)
    {
        for (var level = 0; level <= 5; level++)
        {
            svg.Put("path", ("class", "axis"), ("d", $"M{Left} {SvgNumber.Of(Y(level))}H{Right}"), ("stroke", "#E4DCCB"));
            svg.Say("text", level.ToString(System.Globalization.CultureInfo.InvariantCulture), ("x", Left - 10), ("y", Y(level) + 5),
                ("text-anchor", "end"), ("font-size", 14d));
        }

        // Dates that would run into the one before are left to the table.
        var free = double.NegativeInfinity;
        foreach (var day in _days)
        {
            if (X(day) < free) continue;
            svg.Say("text", say(day), ("x", X(day)), ("y", Floor + 26), ("text-anchor", "middle"), ("font-size", 14d));
            free = X(day) + 110;
        }
    }

    private void Line(Svg svg, Curve curve, double label)
    {
        var (colour, last) = (WheelMarks.Colours[curve.Wheel - 1], curve.Points[^1]);
        svg.Open("g", ("class", $"w{curve.Wheel}"));
        var path = "M" + string.Join('L', curve.Points.Select(point => $"{SvgNumber.Of(X(point.Day))} {SvgNumber.Of(Y(point.Position))}"));
        svg.Put("path", ("class", "line"), ("d", path), ("stroke", colour), ("stroke-width", 2.5), ("fill", "none"),
            ("stroke-dasharray", WheelMarks.Dashes[curve.Wheel - 1]));
        foreach (var point in curve.Points)
            svg.Put("path", ("class", "marker"), ("d", WheelMarks.Marker(curve.Wheel)), ("fill", colour),
                ("transform", $"translate({SvgNumber.Of(X(point.Day))} {SvgNumber.Of(Y(point.Position))})"));
        svg.Put("path", ("class", "axis"),
            ("d", $"M{SvgNumber.Of(X(last.Day) + 8)} {SvgNumber.Of(Y(last.Position))}L{Right + 14} {SvgNumber.Of(label)}"),
                ("stroke", "#85796A"), ("fill", "none"));
        svg.Say("text", curve.Name, ("class", "ends"), ("x", Right + 18), ("y", label + 5), ("font-size", 15d), ("font-weight", 600),
            ("fill", colour));
        svg.Close();
    }

    /// <summary>
    /// Where each name stands: beside its last point, pushed down just enough not to touch the one above, within the frame.
    /// </summary>
    internal IReadOnlyList<(Curve Curve, double Y)> Labels()
    {
        var drawn = curves.Where(curve => curve.Points.Count > 0).OrderByDescending(curve => curve.Points[^1].Position).ToList();
        List<(Curve, double)> labels = [];
        var free = Roof;
        foreach (var (i, curve) in drawn.Index())
        {
            var lowest = Floor - LabelStep * (drawn.Count - 1 - i);
            var y = Math.Min(Math.Max(Y(curve.Points[^1].Position), free), lowest);
            labels.Add((curve, y));
            free = y + LabelStep;
        }

        return labels;
    }

    private double X(DateOnly day) => _days.Length < 2 ? (Left + Right) / 2
        : Left + 20 + (Right - Left - 40) * (day.DayNumber - _days[0].DayNumber) / (_days[^1].DayNumber - _days[0].DayNumber);

    private static double Y(double position) => Floor - (Floor - Roof) * Math.Clamp(position, 0, 5) / 5;
}
