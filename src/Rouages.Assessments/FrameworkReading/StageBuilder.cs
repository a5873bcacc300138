using System.Collections.Immutable;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.FrameworkReading;

/// <summary>Builds wheels and stages, numbering them as it goes.</summary>
internal sealed class StageBuilder(
    Dictionary<string, Function> functions, Dictionary<string, Item> items, Dictionary<string, Movement> movements)
{
    private readonly List<Stage> _stages = [];
    private readonly List<Indicator> _indicators = [];

    public ImmutableArray<Stage> All => [.. _stages];
    public ImmutableArray<Indicator> Indicators => [.. _indicators];

    public Wheel Wheel(WheelFile file, int index)
    {
        var wheel = new Wheel(file.Id, file.Evidence)
        {
            Index = index,
            Nature = file.Nature,
            Function = functions[file.Function],
            Ends = file.Ends,
            Colour = file.Colour,
            Pattern = file.Pattern,
            Icon = file.Icon,
        };
        wheel.Stages = [.. file.Stages.Select((stage, i) => Stage(wheel, stage, i + 1))];
        return wheel;
    }

    public void TiePrerequisites(FrameworkFile file)
    {
        var byId = _stages.ToDictionary(stage => stage.Id);
        foreach (var stage in FrameworkIds.Stages(file))
            byId[stage.Id]
                .After([.. stage.After.Select(p => new Prerequisite(byId[p.Stage], FrameworkIds.Reason(stage.Id, p.Stage), p.Evidence))]);
    }

    private Stage Stage(Wheel wheel, StageFile file, int rank)
    {
        var stage = new Stage(file.Id, file.Evidence)
        {
            Index = _stages.Count,
            Rank = rank,
            Wheel = wheel,
            Movement = movements[file.Movement],
            Questions = FrameworkBuilder.Items(file.Questions),
            Indicators = [.. file.Indicators.Select(Indicator)],
            Productions = FrameworkBuilder.Items(file.Productions),
            Actions = [.. file.Actions.Select(a => new StageAction(a.Id, a.Evidence, Cited(a.Cites ?? [])))],
            Needs = Cited(file.Needs),
        };
        _stages.Add(stage);
        return stage;
    }

    private ImmutableArray<Item> Cited(string[] ids) => [.. ids.Select(id => items[id])];

    private Indicator Indicator(IndicatorFile file)
    {
        ImmutableArray<Bound> bounds = [.. (file.Bounds ?? []).Select(text => Bound.Parse(text)!.Value)];
        var indicator = new Indicator(file.Id, file.Evidence, file.Kind, bounds) { Index = _indicators.Count };
        _indicators.Add(indicator);
        return indicator;
    }
}
