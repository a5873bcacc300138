using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Assessments.Domain;

/// <summary>
/// A measured fact of the cooperation: what an indicator was on a day, and where that comes from. Rows are added and stay: a correction is
/// a newer row of the same day. It stands beside what people judge, and changes nothing of it.
/// </summary>
public sealed class Measure
{
    public const int LongestSource = 200;
    public const int MostPerCooperation = 5000;

    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }

    /// <summary>Slug of the framework; its versions share the ids of their indicators.</summary>
    public required string Framework { get; init; }
    public required string Indicator { get; init; }
    public required DateOnly Day { get; init; }
    public required double Value { get; init; }

    /// <summary>Where the figure comes from, in the words of the person who wrote it down.</summary>
    public required string Source { get; init; }
    public required Act Noted { get; init; }

    /// <summary>What was typed of one indicator; neither value nor refusal where nothing was.</summary>
    public static Outcome<(double Value, string Source)?> Read(Framework framework, Indicator indicator, string? value, string? source)
    {
        if (TypedText.Line(value) is not { } typed || typed == TypedAnswer.Unknown) return new((ValueTuple<double, string>?)null, null);
        var (measure, refusal) = TypedAnswer.Read(framework, indicator.Id, typed);
        if (refusal is not null) return refusal with { Field = indicator.Id };
        if (TypedText.Line(source) is not { } told)
            return new Refusal("Dites d’où vient cette mesure.", SourceOf(indicator));
        return told.Length > LongestSource
            ? new Refusal("Au plus {0} caractères.", SourceOf(indicator)) { Arguments = [LongestSource] }
            : (measure!.Value, told);
    }

    /// <summary>Name of the field that takes the source.</summary>
    public static string SourceOf(Indicator indicator) => "Source." + indicator.Id;
}

/// <summary>What is known of one indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Now">The last measure; null while there is none.</param>
/// <param name="Before">The one that held when the last diagnosis closed, when it differs.</param>
public sealed record MeasuredIndicator(Indicator Indicator, Measure? Now, Measure? Before);

/// <summary>The measures sheet of a cooperation: the last value of each indicator, and what it was before.</summary>
public sealed class MeasureSheet
{
    private readonly Dictionary<string, MeasuredIndicator> _measured;

    private MeasureSheet(Dictionary<string, MeasuredIndicator> measured, DateOnly? since) => (_measured, Since) = (measured, since);

    /// <summary>The day of the last diagnosis, to which measures are compared; null before the first.</summary>
    public DateOnly? Since { get; }

    public int Count => _measured.Values.Count(measured => measured.Now is not null);

    public MeasuredIndicator this[Indicator indicator] => _measured[indicator.Id];

    /// <param name="framework">The indicators.</param>
    /// <param name="rows">All that was written down.</param>
    /// <param name="since">The day of the last diagnosis.</param>
    public static MeasureSheet Of(Framework framework, IEnumerable<Measure> rows, DateOnly? since)
    {
        var known = rows.GroupBy(row => row.Indicator)
            .ToDictionary(of => of.Key, of => of.OrderByDescending(row => row.Day).ThenByDescending(row => row.Id).ToList());
        return new(framework.Indicators.ToDictionary(indicator => indicator.Id, indicator =>
        {
            var history = known.GetValueOrDefault(indicator.Id, []);
            var (now, then) = (history.FirstOrDefault(), since is null ? null : history.FirstOrDefault(row => row.Day <= since));
            return new MeasuredIndicator(indicator, now, then?.Value.Equals(now?.Value) is false ? then : null);
        }), since);
    }

    /// <summary>At least half of the stage's indicators are measured.</summary>
    public bool Documents(Stage stage) =>
        stage.Indicators.Count(indicator => this[indicator].Now is not null) is > 0 and var count && count * 2 >= stage.Indicators.Length;
}
