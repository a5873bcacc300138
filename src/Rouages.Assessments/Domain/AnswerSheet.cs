namespace Rouages.Assessments.Domain;

/// <summary>What one person, or the group, says of the stages: declared statuses and raw measures, each of them optional.</summary>
public sealed class AnswerSheet
{
    private readonly sbyte[] _declared;
    private readonly double[] _measures;

    public AnswerSheet(Framework framework)
    {
        _declared = new sbyte[framework.Stages.Length];
        _measures = new double[framework.Indicators.Length];
        Array.Fill(_declared, (sbyte)-1);
        Array.Fill(_measures, double.NaN);
    }

    /// <summary>The declared status of a stage, 0 to 3; null when the person said nothing or « Je ne sais pas ».</summary>
    public int? this[Stage stage]
    {
        get => _declared[stage.Index] is >= 0 and var status ? status : null;
        set => _declared[stage.Index] = value is null or (>= 0 and <= Indicator.HighestScore)
            ? (sbyte)(value ?? -1)
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A status goes from 0 to 3.");
    }

    /// <summary>The raw measure of an indicator, in its unit; null when it was not answered.</summary>
    public double? this[Indicator indicator]
    {
        get => _measures[indicator.Index] is var measure && double.IsNaN(measure) ? null : measure;
        set => _measures[indicator.Index] = value is null || indicator.Accepts(value.Value)
            ? value ?? double.NaN
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Not a measure of this indicator.");
    }

    /// <summary>Tells whether at least half of the stage's indicators were answered.</summary>
    public bool Documents(Stage stage) => Answered(stage).Count is > 0 and var count && count * 2 >= stage.Indicators.Length;

    /// <summary>From the indicators when they document the stage, else from the declared status; NaN when neither says enough.</summary>
    internal double Completeness(Stage stage)
    {
        var (sum, count) = Answered(stage);
        if (count > 0 && count * 2 >= stage.Indicators.Length) return sum / (double)(Indicator.HighestScore * count);
        return this[stage] is { } status ? status / (double)Indicator.HighestScore : double.NaN;
    }

    /// <summary>What is compared between people: the declared status, or what the indicators alone amount to on the same scale.</summary>
    internal double Status(Stage stage) => this[stage] ?? Completeness(stage) * Indicator.HighestScore;

    private (int Sum, int Count) Answered(Stage stage)
    {
        var (sum, count) = (0, 0);
        foreach (var indicator in stage.Indicators)
        {
            if (double.IsNaN(_measures[indicator.Index])) continue;
            sum += indicator.Score(_measures[indicator.Index]);
            count++;
        }

        return (sum, count);
    }
}

/// <summary>What one person brings to a reading: their sheet, and whom they speak for.</summary>
/// <param name="Id">Unique in the campaign; it only serves to compute in the same order each time.</param>
/// <param name="Organisation">Whom they answer for; null when they stand for themselves, and then count as one organisation.</param>
/// <param name="Sheet">What they said.</param>
public sealed record Voice(string Id, string? Organisation, AnswerSheet Sheet);
