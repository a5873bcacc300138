namespace Rouages.Web;

/// <summary>Writes a train whole, in the sizes that its variant shows.</summary>
internal static class GearTrains
{
    internal static string Draw(Words T, GearFigure figure, GearVariant variant, string id, string? title)
    {
        var texts = GearWords.Of(T, figure, title);
        var html = new Svg().Open("figure", ("class", $"gears {variant.ToString().ToLowerInvariant()}"), ("id", id));
        html.Open("svg", ("class", "shapes"), ("width", 0), ("height", 0), ("aria-hidden", "true"));
        GearDrawing.Shapes(html, figure, id);
        html.Close();
        if (variant is not GearVariant.Phone)
            GearDrawing.Lay(html, figure, id, id + "-w", texts, variant is GearVariant.Projector ? GearSizes.Wall : GearSizes.Wide,
                "train wide");
        if (variant is GearVariant.Page or GearVariant.Phone)
        {
            GearDrawing.Lay(html, figure, id, id + "-c", texts, GearSizes.Compact, "train compact");
        }

        if (variant is not GearVariant.Projector) List(html, figure, id, texts);

        if (figure.Moves && variant is GearVariant.Page or GearVariant.Phone or GearVariant.Projector)
            html.Open("label", ("class", "pause unprinted")).Put("input", ("type", "checkbox")).Say("span", T["Arrêter le mouvement"])
                .Close();
        return html.Close().ToString();
    }

    // The description of the drawing says the same. The stage comes first: a number alone invites to rank.
    private static void List(Svg html, GearFigure figure, string shapes, GearTexts texts)
    {
        html.Open("ol", ("class", "gear-list"), ("aria-hidden", "true"));
        foreach (var gear in figure.Gears)
        {
            html.Open("li", ("class", $"w{gear.Number} g{gear.Number}"))
                .Open("svg", ("class", $"wheel-icon w{gear.Number}"), ("viewBox", "0 0 24 24"), ("width", 24), ("height", 24))
                .Put("use", ("href", $"#{shapes}-i{gear.Number}")).Close()
                .Say("span", gear.Name, ("class", "of-wheel"));
            if (gear.At is { } stage) html.Say("b", stage);
            html.Open("span", ("class", "at")).Say("span", texts.Position(gear.Position), ("class", "number"));
            if (gear.Position is not null) html.Say("span", " /5");
            if (gear.Gripped || gear.Racing) html.Say("span", $" ({(gear.Gripped ? texts.Gripped : texts.Racing)})");
            html.Close();
            html.Close();
        }

        html.Close();
    }
}
