namespace Rouages.Web;

/// <summary>One wheel as a figure shows it. Words arrive already said in the reader's language.</summary>
/// <param name="Number">1 collectif, 2 transformation (the large purpose wheels), 3 valorisation, 4 ressources, 5 gestion (the
/// means).</param>
/// <param name="Name">Full name, for lists and descriptions.</param>
/// <param name="Lines">The short name on one or two lines, drawn inside the wheel.</param>
/// <param name="Position">0 to 5; null when nobody answered yet.</param>
/// <param name="Stages">Completeness of the five stages, 0 to 1; null when not documented.</param>
/// <param name="Gripped">Holds the others back: hatched, drawn apart and still.</param>
/// <param name="Racing">Runs alone ahead of the others.</param>
public sealed record Gear(
    int Number, string Name, IReadOnlyList<string> Lines, double? Position, IReadOnlyList<double?> Stages,
    bool Gripped = false, bool Racing = false)
{
    /// <summary>From this completeness on, a stage is acquired and its teeth are full.</summary>
    public const double Acquired = 0.75;

    /// <summary>What each stage gives to the position, 0 to 1: their sum is the number. As far as it is done when not told.</summary>
    public IReadOnlyList<double> Counted
    {
        get => _counted ?? [.. Stages.Select(done => Math.Clamp(done ?? 0, 0, 1))];
        init => _counted = value;
    }

    private readonly IReadOnlyList<double>? _counted;

    /// <summary>What each stage gave before, 0 to 1, drawn beside; null when only one moment is shown.</summary>
    public IReadOnlyList<double>? Was { get; init; }

    /// <summary>The name of the stage where the wheel stands; null when nobody answered yet.</summary>
    public string? At { get; init; }

    /// <summary>The same wheel, its lines and its stages too.</summary>
    public bool Equals(Gear? other) =>
        other is not null
            && (Number, Name, At, Position, Gripped, Racing)
                == (other.Number, other.Name, other.At, other.Position, other.Gripped, other.Racing)
        && Counted.SequenceEqual(other.Counted)
        && (Was ?? []).SequenceEqual(other.Was ?? []) && Lines.SequenceEqual(other.Lines) && Stages.SequenceEqual(other.Stages);

    public override int GetHashCode() => Stages.Aggregate(HashCode.Combine(Number, Name, Position, Gripped, Racing), HashCode.Combine);

    internal bool Large => Number <= 2;

    internal GearShape Shape => Large ? GearShape.Purpose : GearShape.Means;

    internal bool HasStage(int stage) => Counts(stage) >= Acquired;

    internal double Counts(int stage) => stage < Counted.Count ? Counted[stage] : 0;

    /// <summary>What was done beyond what counts, with it; 0 when nothing was.</summary>
    internal double Beyond(int stage) =>
        stage < Stages.Count && Stages[stage] is { } done && done > Counts(stage) + 0.005 ? Math.Clamp(done, 0, 1) : 0;
}

/// <summary>The five wheels of one moment.</summary>
/// <param name="Gears">In the order of their numbers.</param>
public sealed record GearFigure(IReadOnlyList<Gear> Gears)
{
    /// <summary>The same wheels.</summary>
    public bool Equals(GearFigure? other) => other is not null && Gears.SequenceEqual(other.Gears);

    public override int GetHashCode() => Gears.Aggregate(0, HashCode.Combine);

    /// <summary>A train in which nothing was started stands still.</summary>
    internal bool Moves => Gears.Any(gear => gear.Position > 0);
}

/// <summary>Where a gear train is shown.</summary>
public enum GearVariant
{
    /// <summary>A wide drawing with names and, on narrow screens, the phone's own drawing with its list.</summary>
    Page,

    /// <summary>Only the narrow drawing: numbers and icons, names in the list below.</summary>
    Phone,

    /// <summary>The wide drawing, still, for reports.</summary>
    Print,

    /// <summary>The wide drawing with larger letters, for a wall.</summary>
    Projector,
}
