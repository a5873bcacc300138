namespace Rouages.Web;

internal sealed class ReadingComfortForm
{
    public string? Font { get; init; }
    public string? Theme { get; init; }
    public string? Motion { get; init; }

    internal ReadingComfort Read() => new(
        ReadingComfort.Known(ReadingComfort.Fonts, Font),
        ReadingComfort.Known(ReadingComfort.Themes, Theme),
        ReadingComfort.Known(ReadingComfort.Motions, Motion));
}

/// <summary>What the page of reading comfort shows.</summary>
/// <param name="Comfort">What applies now.</param>
public sealed record ReadingComfortView(ReadingComfort Comfort) : View<ReadingComfortPage>;
