namespace Rouages.Web;

/// <summary>Where a wheel stands and how far it is turned so that its teeth fall into its neighbour's gaps.</summary>
/// <param name="Gear">The wheel.</param>
/// <param name="X">Centre, drawing units.</param>
/// <param name="Y">Centre, downwards.</param>
/// <param name="Turn">Angle of the start of its first stage, radians, clockwise from the right.</param>
internal sealed record PlacedGear(Gear Gear, double X, double Y, double Turn);

/// <summary>The train 3–1–4–2–5: the means wheels drive the two purpose wheels, which therefore turn the same way.</summary>
internal static class GearLayout
{
    private const double Start = -Math.PI / 2;
    private const double Apart = 32;
    private const double Distance = 334.4;

    /// <summary>Places the wheels.</summary>
    /// <param name="gears">The five wheels.</param>
    /// <param name="slope">Angle below the horizontal at which the outer means wheels hang: small is wide, large is compact.</param>
    internal static IReadOnlyList<PlacedGear> Place(IReadOnlyList<Gear> gears, double slope)
    {
        var reach = GearShape.Between(GearShape.Purpose, GearShape.Means);
        var hang = Math.Acos(Distance / 2 / reach);
        Dictionary<int, PlacedGear> placed = [];
        Add(1, null, 0);
        Add(4, 1, hang);
        Add(2, 4, -hang);
        Add(3, 1, Math.PI - slope);
        Add(5, 2, slope);
        return [.. gears.Select(gear => Disengage(placed[gear.Number], slope))];

        void Add(int number, int? beside, double direction)
        {
            var gear = gears.Single(gear => gear.Number == number);
            placed[number] = beside is { } known ? Mesh(placed[known], gear, direction, reach) : new(gear, 0, 0, Start);
        }
    }

    internal static PlacedGear Mesh(PlacedGear one, Gear other, double direction, double reach)
    {
        var (x, y) = GearShape.Polar(reach, direction);
        // Where the line of centres cuts a wheel's step: 0.5 is the middle of a tooth, 0 the middle of a gap. The two shares always add up
        // to a half.
        var shown = Fraction((direction - one.Turn) / one.Gear.Shape.Step);
        var turn = direction + Math.PI - (0.5 - shown) * other.Shape.Step;
        turn = Start + NearestZero(turn - Start, other.Shape.Step);
        return new(other, one.X + x, one.Y + y, turn);
    }

    private static PlacedGear Disengage(PlacedGear placed, double slope)
    {
        if (!placed.Gear.Gripped) return placed;
        var (x, y) = placed.Gear.Number switch
        {
            3 => GearShape.Polar(Apart, Math.PI - slope),
            4 => (0, Apart),
            5 => GearShape.Polar(Apart, slope),
            _ => (0, -1.5 * Apart),
        };
        return placed with { X = placed.X + x, Y = placed.Y + y };
    }

    private static double Fraction(double value) => value - Math.Floor(value);

    private static double NearestZero(double angle, double step) => angle - step * Math.Round(angle / step);
}
