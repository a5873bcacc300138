using Rouages.Assessments.Domain;
using Rouages.Commons.Content;

namespace Rouages.Assessments.FrameworkReading;

/// <summary>Stages: how many, what measures them, and advice that never turns in a circle.</summary>
internal sealed class StageChecks(string path, FrameworkFile file)
{
    private readonly Dictionary<string, string[]> _before = Before(file);
    private readonly HashSet<string> _safe = [];

    public void Run()
    {
        Demand(_before.Count <= AdviceSelection.MostItems, "/wheels", $"{AdviceSelection.MostItems} étapes au plus.");
        for (var i = 0; i < file.Wheels.Length; i++)
        {
            Demand(file.Wheels[i].Stages.Length > 0, $"/wheels/{i}/stages", "un rouage a au moins une étape.");
            for (var j = 0; j < file.Wheels[i].Stages.Length; j++) Stage(file.Wheels[i].Stages[j], $"/wheels/{i}/stages/{j}");
        }
    }

    /// <summary>Each stage with those advised before it; the previous one of its wheel goes without saying.</summary>
    private static Dictionary<string, string[]> Before(FrameworkFile file) => file.Wheels
        .SelectMany(wheel => wheel.Stages.Select((stage, i) => (stage.Id, Before: stage.After.Select(p => p.Stage)
            .Concat(i > 0 ? [wheel.Stages[i - 1].Id] : []).ToArray())))
        .ToDictionary(pair => pair.Id, pair => pair.Before);

    private void Stage(StageFile stage, string at)
    {
        Demand(stage.Indicators.Length > 0, $"{at}/indicators", "une étape a au moins un indicateur.");
        for (var i = 0; i < stage.Indicators.Length; i++) Bounds(stage.Indicators[i], $"{at}/indicators/{i}/bounds");
        for (var i = 0; i < stage.After.Length; i++)
            Demand(_before.ContainsKey(stage.After[i].Stage), $"{at}/after/{i}/stage", $"l’étape « {stage.After[i].Stage} » n’existe pas.");
        Demand(stage.After.DistinctBy(p => p.Stage).Count() == stage.After.Length, $"{at}/after",
            "une étape est conseillée une seule fois.");
        Demand(LeadsNowhereTwice(stage.Id, []), $"{at}/after", "ces conseils tournent en rond.");
    }

    private bool LeadsNowhereTwice(string stage, HashSet<string> trail)
    {
        if (_safe.Contains(stage)) return true;
        if (!trail.Add(stage)) return false;
        if (!_before.GetValueOrDefault(stage, []).All(before => LeadsNowhereTwice(before, trail))) return false;
        trail.Remove(stage);
        return _safe.Add(stage);
    }

    private void Bounds(IndicatorFile indicator, string at)
    {
        if (indicator.Kind is IndicatorKind.YesNo or IndicatorKind.Scale)
        {
            Demand(indicator.Bounds is null, at, "un oui/non et une échelle n’ont pas de bornes.");
            return;
        }

        Demand(indicator.Bounds?.Length == Indicator.HighestScore, at, "il faut trois bornes, pour 1, 2 et 3.");
        for (var i = 0; i < Indicator.HighestScore; i++)
            Demand(Bound.Parse(indicator.Bounds![i]) is not null, $"{at}/{i}", "une borne s’écrit >4, >=4 ou <=4.");
        Bound[] bounds = [.. indicator.Bounds!.Select(text => Bound.Parse(text)!.Value)];
        Demand(bounds.All(b => b.IsDecreasing == bounds[0].IsDecreasing), at, "les bornes vont toutes dans le même sens.");
        var sign = bounds[0].IsDecreasing ? -1 : 1;
        Demand(bounds.Zip(bounds.Skip(1)).All(pair => pair.First.Limit * sign < pair.Second.Limit * sign), at,
            "chaque borne va plus loin que la précédente.");
    }

    private void Demand(bool holds, string pointer, string reason)
    {
        if (!holds) throw new ContentException(path, pointer, reason);
    }
}
