namespace Rouages.Web.Tests.Figures;

/// <summary>The worked example of the method: valorisation holds the others back.</summary>
internal static class Beauvais
{
    internal static GearFigure Figure { get; } = new(
    [
        new(1, "Collectif d’acteurs", ["Collectif", "d’acteurs"], 2.5, [1, 0.83, 0.5, 0.17, 0]),
        new(2, "Transformation sociétale", ["Transformation", "sociétale"], 2.58, [0.92, 0.75, 0.58, 0.25, 0]),
        new(3, "Valorisation", ["Valorisation"], 0.5, [0.5, 0.25, 0, 0, 0], Gripped: true),
        new(4, "Ressources", ["Ressources"], 1.67, [1, 0.67, 0.33, 0, 0]),
        new(5, "Gestion de projet", ["Gestion", "de projet"], 2.42, [0.83, 0.75, 0.42, 0.08, 0]),
    ]);

    internal static GearFigure With(double position, params int[] gripped) => new(
        [.. Figure.Gears.Select(gear => gear with
        {
            Position = position,
            Stages = [.. Enumerable.Range(0, 5).Select(stage => (double?)Math.Clamp(position - stage, 0, 1))],
            Gripped = gripped.Contains(gear.Number),
        })]);
}
