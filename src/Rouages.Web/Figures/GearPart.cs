namespace Rouages.Web;

/// <summary>Draws one wheel: teeth by sectors, rim, the five arcs of its stages, what its hub says, its tag.</summary>
internal sealed class GearPart(Svg svg, PlacedGear placed, string shapes, GearTexts texts, GearSizes sizes, bool moves)
{
    private readonly Gear _gear = placed.Gear;
    private readonly GearShape _shape = placed.Gear.Shape;
    private readonly string _colour = WheelMarks.Colours[placed.Gear.Number - 1];

    private const double Gap = 5;

    private double Band => _gear.Large ? 14 : 11;
    private double Ring => _shape.Root - (_gear.Large ? 16 : 12.5);

    internal void Draw()
    {
        var state = (_gear.Gripped ? " gripped" : "") + (_gear.Racing ? " racing" : "");
        svg.Open("g", ("class", $"gear w{_gear.Number}{state}"),
            ("transform", $"translate({SvgNumber.Of(placed.X)} {SvgNumber.Of(placed.Y)})"));
        svg.Open("g", ("class", moves && !_gear.Gripped ? $"spin {(_gear.Large ? "large" : "small")}" : null));
        svg.Open("g", ("transform", $"rotate({SvgNumber.Of(placed.Turn * 180 / Math.PI)})"));
        Body();
        Stages();
        svg.Close().Close();
        Hub();
        if (_gear.Racing) Racing();
        if (_gear.Gripped || _gear.Racing) Tag(_gear.Gripped ? texts.Gripped : texts.Racing);
        svg.Close();
    }

    private string? Full => IsPlain ? null : $"url(#{shapes}-p{_gear.Number})";

    private string? Ground => _gear.Gripped ? $"url(#{shapes}-h{_gear.Number})" : null;

    private void Body()
    {
        Teeth(acquired: false);
        Teeth(acquired: true);
        svg.Put("circle", ("class", _gear.Gripped ? null : "wash"), ("r", _shape.Root + 0.3), ("fill", Ground ?? svg.Alone("#EFE7D6")));
        svg.Put("circle", ("class", "hub"), ("r", Ring + Band / 2 + 2.5), ("fill", svg.Alone("#FFFDF8")));
    }

    // What shapes have in common is said once, by their group: the drawing is on many pages, and its size is felt on a phone.
    private void Teeth(bool acquired)
    {
        int[] stages = [.. Enumerable.Range(0, 5).Where(stage => _gear.HasStage(stage) == acquired)];
        if (stages.Length == 0) return;
        svg.Open("g", ("class", acquired ? Own("teeth full") : _gear.Gripped ? "teeth" : "teeth wash"),
            ("fill", acquired ? Full ?? svg.Alone(_colour) : Ground ?? svg.Alone("#EFE7D6")), ("stroke", svg.Alone(_colour)),
                ("stroke-width", svg.Alone("1.6")));
        foreach (var stage in stages)
            svg.Put("use", ("href", $"#{shapes}-s{_shape.Teeth}"), ("transform", stage == 0 ? null : $"rotate({stage * 72})"));
        svg.Close();
    }

    private void Stages()
    {
        svg.Open("g", ("stroke-width", Band), ("fill", svg.Alone("none")));
        Arcs("track", svg.Alone("#E4DCCB"), _ => 1);
        svg.Close();
        // What was done beyond what counts is outline: the number is the sum of what is filled.
        svg.Open("g", ("stroke-width", Band), ("fill", svg.Alone("none")));
        Arcs("beyond", svg.Alone(_colour), _gear.Beyond);
        svg.Close();
        svg.Open("g", ("stroke-width", Band - 2.4), ("fill", svg.Alone("none")));
        Arcs("beyond-in", svg.Alone("#FFFDF8"), _gear.Beyond, inset: 1.2);
        svg.Close();
        svg.Open("g", ("stroke-width", Band), ("fill", svg.Alone("none")));
        Arcs(Own("done"), Full ?? svg.Alone(_colour), _gear.Counts);
        svg.Close();
        if (_gear.Was is { } was) Was(was);
    }

    // Inside of the ring, dotted, from the start of each stage to where it was.
    private void Was(IReadOnlyList<double> was)
    {
        var (stage, radius) = (2 * Math.PI / 5, Ring - Band / 2 - 4);
        var r = SvgNumber.Of(radius);
        for (var at = 0; at < was.Count; at++)
        {
            if (was[at] < 0.01) continue;
            var (x1, y1) = GearShape.Polar(radius, at * stage + Gap / Ring);
            var (x2, y2) = GearShape.Polar(radius, at * stage + Gap / Ring + (stage - 2 * Gap / Ring) * was[at]);
            svg.Put("path", ("class", "was"),
                ("d", $"M{SvgNumber.Of(x1)} {SvgNumber.Of(y1)}A{r} {r} 0 0 1 {SvgNumber.Of(x2)} {SvgNumber.Of(y2)}"),
                ("stroke", svg.Alone("#1F2A33")), ("stroke-width", svg.Alone("2.5")), ("stroke-dasharray", svg.Alone("4 3")),
                ("fill", svg.Alone("none")));
        }
    }

    // One circle, dashed: what is drawn of each stage, then what is not, from half a gap after the start of the first one.
    private void Arcs(string classes, string? colour, Func<int, double> share, double inset = 0)
    {
        var stage = 2 * Math.PI * Ring / 5;
        double[] drawn = [.. Enumerable.Range(0, 5).Select(at => share(at) > 0.01 ? (stage - 2 * Gap) * share(at) - 2 * inset : 0)];
        if (drawn.Sum() == 0) return;
        if (drawn.Distinct().Count() == 1) drawn = [drawn[0]];
        svg.Put("circle", ("class", classes), ("r", Ring), ("stroke", colour), ("stroke-dashoffset", -Gap - inset),
            ("stroke-dasharray", string.Join(' ', drawn.SelectMany(length => new[] { length, stage - length }).Select(SvgNumber.Of))));
    }

    // A class that colours from the theme would hide the pattern, so patterned wheels keep the attribute.
    private string Own(string classes) => IsPlain ? classes + " plain" : classes;

    private bool IsPlain => WheelMarks.Patterns[_gear.Number - 1] is null;

    private void Hub()
    {
        var number = _gear.Large ? sizes.LargeNumber : sizes.SmallNumber;
        var name = _gear.Large ? sizes.LargeName : sizes.SmallName;
        var icon = number * 0.72;
        var top = sizes.Names ? -0.32 * number : -0.1 * number;
        svg.Put("use", ("class", "icon"), ("href", $"#{shapes}-i{_gear.Number}"), ("fill", svg.Alone("none")),
            ("stroke", svg.Alone(_colour)),
            ("stroke-width", svg.Alone("1.7")), ("stroke-linecap", svg.Alone("round")), ("stroke-linejoin", svg.Alone("round")),
            ("transform",
                $"translate({SvgNumber.Of(-icon / 2)} {SvgNumber.Of(top - icon - 0.3 * number)}) scale({(icon / 24).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)})"));
        svg.Open("text", ("class", "num"), ("text-anchor", svg.Alone("middle")), ("y", top + 0.62 * number), ("font-size", number),
            ("font-weight", svg.Alone("750")), ("fill", svg.Alone("#1F2A33")));
        svg.Say("tspan", texts.Position(_gear.Position));
        if (_gear.Position is not null)
            svg.Say("tspan", " /5", ("class", "of"), ("font-size", number * 0.42), ("font-weight", svg.Alone("500")),
                ("fill", svg.Alone("#5B6670")));
        svg.Close();
        if (!sizes.Names) return;
        for (var line = 0; line < _gear.Lines.Count; line++)
            svg.Say("text", _gear.Lines[line], ("class", "name"), ("text-anchor", svg.Alone("middle")),
                ("y", top + 0.62 * number + name * (1.35 + 1.08 * line)),
                ("font-size", name), ("font-weight", svg.Alone("550")), ("fill", svg.Alone("#1F2A33")));
    }

    // Strokes of speed outside the teeth, on both sides.
    private void Racing()
    {
        foreach (var side in new[] { -0.5, 2.64 })
            foreach (var step in new[] { 0, 1, 2 })
            {
                var (radius, from) = (_shape.Tip + 5 + 5 * step, side - 0.22 + 0.07 * step);
                var (x1, y1) = GearShape.Polar(radius, from);
                var (x2, y2) = GearShape.Polar(radius, from + 0.44 - 0.14 * step);
                var r = SvgNumber.Of(radius);
                svg.Put("path", ("class", "speed"),
                    ("d", $"M{SvgNumber.Of(x1)} {SvgNumber.Of(y1)}A{r} {r} 0 0 1 {SvgNumber.Of(x2)} {SvgNumber.Of(y2)}"),
                        ("stroke", svg.Alone(_colour)), ("stroke-width", svg.Alone("2")), ("fill", svg.Alone("none")));
            }
    }

    private void Tag(string text)
    {
        var height = 1.5 * sizes.Tag;
        var width = (0.56 * text.Length + 1.4) * sizes.Tag;
        var y = _gear.Large ? -_shape.Tip - height - 4 : _shape.Tip + 4;
        svg.Put("rect", ("class", "tag-box"), ("x", -width / 2), ("y", y), ("width", width), ("height", height), ("rx", height / 2),
            ("fill", svg.Alone("#FFFDF8")), ("stroke", svg.Alone(_colour)), ("stroke-width", svg.Alone("1.5")));
        svg.Say("text", text, ("class", "tag-text"), ("text-anchor", svg.Alone("middle")), ("y", y + 1.08 * sizes.Tag),
            ("font-size", sizes.Tag), ("font-weight", svg.Alone("700")), ("fill", svg.Alone(_colour)));
    }
}
