namespace Rouages.Web;

/// <summary>Says a gear train in sentences: the same facts as the drawing.</summary>
public static class GearWords
{
    /// <summary>« Collectif d’acteurs : 2,5 sur 5 ; valorisation : 0,5 sur 5, grippé. »</summary>
    public static string Describe(Words words, GearFigure figure)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(figure);
        return string.Join(Words.English ? "; " : "\u202F; ", figure.Gears.Select(gear => Describe(words, gear))) + ".";
    }

    /// <summary>The share image: a whole SVG file with its own colours.</summary>
    /// <param name="words">The words of the request.</param>
    /// <param name="figure">The five wheels.</param>
    /// <param name="title">What the drawing is about.</param>
    /// <param name="note">A line below the wheels: with whose thresholds they are read; null for none.</param>
    public static string Standalone(Words words, GearFigure figure, string title, string? note = null)
    {
        var texts = Of(words, figure, title);
        return GearDrawing.Standalone(figure, note is null ? texts : texts with { Description = $"{texts.Description} {note}" }, note);
    }

    internal static GearTexts Of(Words T, GearFigure figure, string? title) => new(
        title ?? T["Les cinq rouages de la coopération"], Describe(T, figure), T["grippé"], T["en avance"], position =>
            Position(T, position));

    internal static string Position(Words words, double? position) => position is { } known ? words.Number(known) : "–";

    private static string Describe(Words T, Gear gear) =>
        gear is { At: { } stage, Position: not null } ? T["{0}, à l’étape « {1} »", Numbered(T, gear), stage] : Numbered(T, gear);

    private static string Numbered(Words T, Gear gear) => gear switch
    {
        { Position: null } => T["{0} : pas encore de réponse", gear.Name],
        { Gripped: true } => T["{0} : {1} sur 5, grippé", gear.Name, Position(T, gear.Position)],
        { Racing: true } => T["{0} : {1} sur 5, en avance", gear.Name, Position(T, gear.Position)],
        _ => T["{0} : {1} sur 5", gear.Name, Position(T, gear.Position)],
    };
}
