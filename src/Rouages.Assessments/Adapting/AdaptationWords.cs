using Rouages.Assessments.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Adapting;

/// <summary>What an adaptation changes, in words: « une étape est acquise à 0,7 au lieu de 0,75 ».</summary>
internal static class AdaptationWords
{
    /// <summary>« Lu avec l’adaptation « … » (…) : une étape est acquise à 0,7 au lieu de 0,75. » ; null without an adaptation.</summary>
    public static string? Say(Words T, Framework framework) => framework.Adaptation is { } adaptation
        ? T["Lu avec l’adaptation « {0} » ({1}) : {2}.", adaptation.Name, adaptation.By,
            Changes(T, adaptation, framework.OwnThresholds)] : null;

    /// <summary>« Lu avec les seuils « … » (…). » , where there is room for the name alone; null without an adaptation.</summary>
    public static string? Name(Words T, Framework framework) => framework.Adaptation is { } adaptation
        ? T["Lu avec les seuils « {0} » ({1}).", adaptation.Name, adaptation.By] : null;

    /// <summary>All that changes, one after the other.</summary>
    public static string Changes(Words T, Adaptation adaptation, Thresholds own) =>
        string.Join(" ; ", adaptation.Changes.Select(change => Change(T, change.Threshold, change.Value, own)));

    /// <summary>One threshold, beside what it is elsewhere.</summary>
    public static string Change(Words T, ThresholdName threshold, double value, Thresholds own)
    {
        var (here, elsewhere) = (T.Number(value, 2), T.Number(own.Of(threshold), 2));
        return threshold switch
        {
            ThresholdName.Started => T["une étape est amorcée à {0} au lieu de {1}", here, elsewhere],
            ThresholdName.Acquired => T["une étape est acquise à {0} au lieu de {1}", here, elsewhere],
            ThresholdName.GrippedUnderMedian =>
                T["un rouage est loin derrière à plus de {0} sous celui du milieu, au lieu de {1}", here, elsewhere],
            ThresholdName.RacingOverMedian =>
                T["un rouage est en avance à plus de {0} au-dessus de celui du milieu, au lieu de {1}", here, elsewhere],
            ThresholdName.Debate => T["une étape fait débat quand les avis s’écartent de {0} au lieu de {1}", here, elsewhere],
            _ => T["un rouage qui perd {0} invite à renouveler, au lieu de {1}", here, elsewhere],
        };
    }
}
