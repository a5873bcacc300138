using System.Collections.Concurrent;
using System.Globalization;

namespace Rouages.Web;

/// <summary>
/// Drawings that were made already. A drawing depends on nothing but the wheels and the words, and both are in its key: a page that
/// shows the same wheels again, which nearly all do, need not draw them again.
/// </summary>
internal static class GearDrawings
{
    private const int Most = 200;
    private static readonly ConcurrentDictionary<Key, string> Made = new();

    internal static string Draw(GearFigure figure, string id, GearTexts texts, GearSizes sizes, string classes)
    {
        var key = new Key(string.Join('|', figure.Gears.Select(Say)), id, texts.Title, texts.Description, Words.English, sizes, classes);
        if (Made.TryGetValue(key, out var made)) return made;
        if (Made.Count >= Most) Made.Clear();
        return Made[key] = new GearDrawing(figure, id, texts, sizes).Draw(classes);
    }

    // The description says names, positions and states; the drawing shows more.
    private static string Say(Gear gear) => string.Create(CultureInfo.InvariantCulture,
        $"{gear.Number} {string.Join('/', gear.Lines)} {gear.Position} {string.Join('/', gear.Stages)} {gear.Gripped} {gear.Racing}");

    private sealed record Key(string Gears, string Id, string Title, string Description, bool English, GearSizes Sizes, string Classes);
}
