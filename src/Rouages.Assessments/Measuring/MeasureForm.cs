using System.Globalization;
using Microsoft.AspNetCore.Http;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Opening;
using Rouages.Web;

namespace Rouages.Assessments.Measuring;

/// <summary>What was typed of the measures of one stage, on one day. What is left empty has not changed.</summary>
public sealed class MeasureForm
{
    public string? Day { get; init; }
    private IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    internal static MeasureForm From(IFormCollection form) => new()
    {
        Day = form["Day"],
        Typed = form.Where(field => field.Key.Length < 60).ToDictionary(field => field.Key, field => field.Value.ToString()),
    };

    public string? this[string field] => Typed.GetValueOrDefault(field);

    public DateOnly? ReadDay(DateOnly today, Errors errors)
    {
        var day = OpenForm.ReadDay(Day);
        if (day is null) errors.Add("Day", "Indiquez une date.");
        else if (day > today) errors.Add("Day", "Choisissez une date passée, ou aujourd’hui.");
        return day;
    }

    public IReadOnlyList<(Indicator Indicator, double Value, string Source)> Read(Framework framework, Stage stage, Errors errors)
    {
        var read = new List<(Indicator, double, string)>();
        foreach (var indicator in stage.Indicators)
        {
            var (given, refusal) = Measure.Read(framework, indicator, this[indicator.Id], this[Measure.SourceOf(indicator)]);
            if (refusal is not null) errors.Add(refusal);
            else if (given is var (value, source)) read.Add((indicator, value, source));
        }
        return read;
    }
}

internal static class Days
{
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
