using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Objects.Indicators;

/// <summary>Something that is followed over time by numbers, with what shows them. A number that is not known is never zero.</summary>
public sealed class Indicator
{
    /// <summary>Most measures, corrected ones included.</summary>
    public const int MostMeasures = 2000;

    private readonly List<IndicatorMeasure> _measures = [];

    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it belongs to: a cooperation, an action, a funding…</summary>
    public required ObjectRef On { get; init; }

    /// <summary>Who made it.</summary>
    public required Act Created { get; init; }

    /// <summary>What it counts, in what, from where to where.</summary>
    public IndicatorTerms Terms { get; private set; } = new() { Label = "", Definition = "", Source = "", Unit = IndicatorUnit.Percent };

    /// <summary>Who stopped following it; null while it is followed.</summary>
    public Act? Retired { get; private set; }

    /// <summary>All measures, corrected ones included, in the order in which they were entered.</summary>
    public IReadOnlyList<IndicatorMeasure> Measures => _measures;

    /// <summary>The measures that hold, by day.</summary>
    public IEnumerable<IndicatorMeasure> Standing => _measures.Where(measure => measure.Corrected is null).OrderBy(measure => measure.On);

    /// <summary>A new indicator, without any measure.</summary>
    public static Outcome<Indicator> Define(ObjectRef on, IndicatorTerms terms, Act act)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(act);
        return terms.Check() is { } refusal ? refusal
            : new Indicator { Id = Guid.CreateVersion7(act.At), On = on, Created = act, Terms = terms };
    }

    /// <summary>Says better what is counted. The unit stays once there is a measure: numbers would change their meaning.</summary>
    public Refusal? Define(IndicatorTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Check() is { } refusal) return refusal;
        if (_measures.Count > 0 && terms.Unit != Terms.Unit)
            return new Refusal("L’unité ne change plus dès qu’une valeur est saisie : créez un autre indicateur.", "Unit");
        Terms = terms;
        return null;
    }

    /// <summary>
    /// Notes a value, or that there is none, on a day. A day already measured is corrected, and what stood there stays readable.
    /// </summary>
    /// <param name="on">The day that the value is of: not after today.</param>
    /// <param name="value">The value; null when it could not be measured.</param>
    /// <param name="note">How it was obtained; why there is none.</param>
    /// <param name="act">Who enters it.</param>
    public Outcome<IndicatorMeasure> Measure(DateOnly on, decimal? value, string? note, Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        var said = note?.Trim() is { Length: > 0 } text ? text : null;
        if ((Refuse(on, act) ?? (value is { } known ? Terms.Unit.Check(known) : null)) is { } refusal) return refusal;
        if (value is null && said is null)
            return new Refusal("Dites pourquoi la valeur manque : une valeur absente n’est pas zéro.", "Note");
        if (said?.Length > IndicatorMeasure.LongestNote) return new Refusal("Au plus {0} caractères.", "Note")
        { Arguments = [IndicatorMeasure.LongestNote] };
        _measures.Find(measure => measure.On == on && measure.Corrected is null)?.Correct(act);
        var measured =
            new IndicatorMeasure { Id = Guid.CreateVersion7(act.At), IndicatorId = Id, On = on, Value = value, Note = said, Entered = act };
        _measures.Add(measured);
        return measured;
    }

    /// <summary>Stops following it; its measures stay.</summary>
    public void Retire(Act act) => Retired ??= act;

    /// <summary>The last known value up to that day; null when nothing was ever measured.</summary>
    public IndicatorMeasure? Latest(DateOnly day) => Standing.LastOrDefault(measure => measure.On <= day && measure.Value is not null);

    /// <summary>
    /// How much of the way from baseline to target is done: 0 at the baseline, 1 at the target; null when one of the three is not known.
    /// </summary>
    public decimal? Progress(DateOnly day) =>
        Terms is { Baseline: { } from, Target: { } to } && to.Value != from.Value && Latest(day)?.Value is { } value
            ? (value - from.Value) / (to.Value - from.Value) : null;

    private Refusal? Refuse(DateOnly on, Act act) =>
        Retired is not null ? new Refusal("Cet indicateur n’est plus suivi.")
        : on > Paris.Day(act.At) ? new Refusal("On ne mesure pas un jour à venir.", "On")
        : _measures.Count >= MostMeasures ? new Refusal("Cet indicateur a déjà {0} valeurs.") { Arguments = [MostMeasures] }
        : null;
}
