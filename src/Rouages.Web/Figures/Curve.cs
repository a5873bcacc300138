namespace Rouages.Web;

/// <summary>A wheel's position at a dated diagnostic.</summary>
/// <param name="Day">When the group set it.</param>
/// <param name="Position">0 to 5.</param>
public sealed record CurvePoint(DateOnly Day, double Position);

/// <summary>One wheel over time.</summary>
/// <param name="Wheel">1 to 5.</param>
/// <param name="Name">Already said.</param>
/// <param name="Points">In the order of their days.</param>
public sealed record Curve(int Wheel, string Name, IReadOnlyList<CurvePoint> Points);
