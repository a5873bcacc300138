namespace Rouages.Workshops.Domain;

/// <summary>What a position on a wheel is called.</summary>
internal static class StageNames
{
    /// <summary>The last stage that a position has reached; null before the first, and for a wheel whose stages have no names.</summary>
    public static string? At(Choice wheel, double position) => At(wheel.Levels, position);

    public static string? At(IReadOnlyList<string>? names, double position) =>
        names is not null && Math.Floor(position) is >= 1 and var reached ? names.ElementAtOrDefault((int)reached - 1) : null;
}
