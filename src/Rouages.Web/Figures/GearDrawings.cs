using System.Collections.Concurrent;

namespace Rouages.Web;

/// <summary>
/// Drawings that were made already. A drawing depends on nothing but the wheels and the language, and both are in its key: a page that
/// shows the same wheels again, which nearly all do, need not draw them again.
/// </summary>
internal static class GearDrawings
{
    private const int Most = 200;
    private static readonly ConcurrentDictionary<Key, string> Made = new();

    internal static string Draw(Words T, GearFigure figure, string id, string? title, GearSizes sizes, string classes)
    {
        var key = new Key(figure, id, title, Words.English, sizes, classes);
        if (Made.TryGetValue(key, out var made)) return made;
        if (Made.Count >= Most) Made.Clear();
        return Made[key] = new GearDrawing(figure, id, GearWords.Of(T, figure, title), sizes).Draw(classes);
    }

    private sealed record Key(GearFigure Figure, string Id, string? Title, bool English, GearSizes Sizes, string Classes);
}
