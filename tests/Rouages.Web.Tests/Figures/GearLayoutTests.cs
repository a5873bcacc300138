namespace Rouages.Web.Tests.Figures;

public sealed class GearLayoutTests
{
    [Theory]
    [InlineData(0.42)]
    [InlineData(1.31)]
    public void Wheels_in_mesh_never_bite_into_each_other_while_turning(double slope)
    {
        var placed = GearLayout.Place(Beauvais.With(3).Gears, slope).ToDictionary(gear => gear.Gear.Number);
        foreach (var (one, other) in new[] { (3, 1), (1, 4), (4, 2), (2, 5) })
            for (var moment = 0; moment < 24; moment++)
                Assert.True(Bite(placed[one], placed[other], moment / 24d) < 0.35,
                    $"{one} bites {other} at {moment}/24 by {Bite(placed[one], placed[other], moment / 24d)}");
    }

    [Theory]
    [InlineData(0.42)]
    [InlineData(1.31)]
    public void Wheels_in_mesh_really_reach_between_each_other(double slope)
    {
        var placed = GearLayout.Place(Beauvais.With(3).Gears, slope).ToDictionary(gear => gear.Gear.Number);
        foreach (var (one, other) in new[] { (3, 1), (1, 4), (4, 2), (2, 5) })
            Assert.True(Apart(placed[one], placed[other]) < placed[one].Gear.Shape.Tip + placed[other].Gear.Shape.Tip - 10);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void A_gripped_wheel_touches_no_other(int gripped)
    {
        foreach (var slope in new[] { 0.42, 1.31 })
        {
            var placed = GearLayout.Place(Beauvais.With(3, gripped).Gears, slope);
            var alone = placed.Single(gear => gear.Gear.Gripped);
            Assert.All(placed.Where(gear => gear != alone), gear =>
                Assert.True(Apart(alone, gear) > alone.Gear.Shape.Tip + gear.Gear.Shape.Tip));
        }
    }

    private static double Apart(PlacedGear one, PlacedGear other) => Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));

    // How deep the outline of one enters the other, both turned by a share of one tooth in opposite directions.
    private static double Bite(PlacedGear one, PlacedGear other, double share)
    {
        var first = Outline(one, share * one.Gear.Shape.Step);
        var second = Outline(other, -share * other.Gear.Shape.Step);
        return Math.Max(Depth(first, second, other), Depth(second, first, one));
    }

    private static (double X, double Y)[] Outline(PlacedGear placed, double turn) =>
        [.. placed.Gear.Shape.Outline(placed.Gear.Shape.Teeth).Select(point =>
    {
        var (sin, cos) = Math.SinCos(placed.Turn + turn);
        return (placed.X + point.X * cos - point.Y * sin, placed.Y + point.X * sin + point.Y * cos);
    })];

    private static double Depth((double X, double Y)[] points, (double X, double Y)[] outline, PlacedGear inside) => points
        .Where(point => Math.Pow(point.X - inside.X, 2) + Math.Pow(point.Y - inside.Y, 2) < Math.Pow(inside.Gear.Shape.Tip, 2)
            && Within(point, outline))
        .Select(point => Sides(outline).Min(side => Distance(point, side.From, side.To)))
        .DefaultIfEmpty(0).Max();

    private static IEnumerable<((double X, double Y) From, (double X, double Y) To)> Sides((double X, double Y)[] outline) =>
        outline.Select((from, i) => (from, outline[(i + 1) % outline.Length]));

    private static bool Within((double X, double Y) p, (double X, double Y)[] outline) =>
        Sides(outline).Count(side => side.From.Y > p.Y != side.To.Y > p.Y
            && p.X < (side.To.X - side.From.X) * (p.Y - side.From.Y) / (side.To.Y - side.From.Y) + side.From.X) % 2 == 1;

    private static double Distance((double X, double Y) p, (double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var along = Math.Clamp(((p.X - a.X) * dx + (p.Y - a.Y) * dy) / (dx * dx + dy * dy), 0, 1);
        return Math.Sqrt(Math.Pow(a.X + along * dx - p.X, 2) + Math.Pow(a.Y + along * dy - p.Y, 2));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.04, "0")]
    [InlineData(-0.4, "-.4")]
    [InlineData(12, "12")]
    [InlineData(-12.34, "-12.3")]
    [InlineData(0.96, "1")]
    [InlineData(199.95, "200")]
    public void Numbers_of_a_drawing_are_short(double value, string written) => Assert.Equal(written, SvgNumber.Of(value));
}
