using System.Text;

namespace Rouages.Web;

/// <summary>
/// The geometry of a spur gear with involute teeth (pressure angle 20°), in drawing units. Both sizes share the module 9, so they mesh;
/// both have a multiple of five teeth, so that each stage owns a whole sector.
/// </summary>
internal sealed record GearShape(int Teeth)
{
    internal static readonly GearShape Purpose = new(30);
    internal static readonly GearShape Means = new(20);

    internal const double Module = 9;
    private const double Pressure = Math.PI / 9;
    private const double Backlash = 0.035;
    private string? _sectorPath;

    internal double Pitch => Module * Teeth / 2;
    internal double Tip => Pitch + 0.92 * Module;
    internal double Root => Pitch - 1.08 * Module;
    internal double Step => 2 * Math.PI / Teeth;

    /// <summary>Distance between two meshing centres, with a hair of clearance.</summary>
    internal static double Between(GearShape one, GearShape other) => one.Pitch + other.Pitch + 0.6;

    /// <summary>The outline of <paramref name="count"/> teeth from angle 0 on, each centred in its step; radians, y downwards.</summary>
    internal IEnumerable<(double X, double Y)> Outline(int count)
    {
        for (var tooth = 0; tooth < count; tooth++)
        {
            var centre = (tooth + 0.5) * Step;
            foreach (var (radius, half) in Flank) yield return Polar(radius, centre - half);
            foreach (var (radius, half) in Flank.AsEnumerable().Reverse()) yield return Polar(radius, centre + half);
        }
    }

    /// <summary>
    /// The same as an open SVG path: its stroke draws teeth and leaves the sides of the sector free. Drawn once: it never changes.
    /// </summary>
    internal string SectorPath => _sectorPath ??= DrawSector();

    // Each point is told from the one before it, which takes fewer digits; both are rounded first, so that nothing drifts.
    private string DrawSector()
    {
        var (x, y) = (SvgNumber.Tenths(Root), 0);
        var path = new StringBuilder($"M{SvgNumber.Of(Root)} 0l");
        foreach (var (nextX, nextY) in Outline(Teeth / 5).Append(Polar(Root, 2 * Math.PI / 5)))
        {
            var (toX, toY) = (SvgNumber.Tenths(nextX), SvgNumber.Tenths(nextY));
            Add(toX - x);
            Add(toY - y);
            (x, y) = (toX, toY);
        }

        return path.ToString();

        // A minus sign parts two numbers as well as a space does.
        void Add(int tenths) => path.Append(tenths < 0 || path[^1] == 'l' ? "" : " ").Append(SvgNumber.OfTenths(tenths));
    }

    // Radius and half-width (as an angle) of the tooth from root to tip.
    private (double Radius, double Half)[] Flank
    {
        get
        {
            var basis = Pitch * Math.Cos(Pressure);
            double[] radii = [basis, (basis + Pitch) / 2, Pitch, (Pitch + Tip) / 2, Tip];
            var atRoot = Half(basis, basis) + 0.18 * Step / 4;
            return [(Root, atRoot), .. radii.Where(radius => radius > Root).Select(radius => (radius, Half(radius, basis)))];
        }
    }

    private double Half(double radius, double basis) =>
        Step * (0.25 - Backlash) + Involute(Pressure) - Involute(Math.Acos(Math.Min(1, basis / radius)));

    private static double Involute(double angle) => Math.Tan(angle) - angle;

    internal static (double X, double Y) Polar(double radius, double angle) => (radius * Math.Cos(angle), radius * Math.Sin(angle));
}
