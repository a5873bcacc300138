using Rouages.Assessments.Domain;
using Rouages.Assessments.Gears;
using Rouages.Web;

namespace Rouages.Assessments.Measuring;

internal static class MeasureWords
{
    /// <summary>A measure as it is read: « oui », « en cours », « 12 % ».</summary>
    public static string Say(this Words T, Framework framework, Indicator indicator, double value) => indicator.Kind switch
    {
        IndicatorKind.YesNo => value > 0 ? T["oui"] : T["non"],
        IndicatorKind.Scale => framework.Level((int)value),
        IndicatorKind.Percent => T["{0} %", T.Number(value, 2)],
        IndicatorKind.Euros => T["{0} €", T.Number(value, 2)],
        IndicatorKind.Months => T["{0} mois", T.Number(value, 2)],
        _ => T.Number(value, 2),
    };
}
