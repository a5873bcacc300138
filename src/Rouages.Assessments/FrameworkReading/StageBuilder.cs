using System.Collections.Immutable;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.FrameworkReading;

/// <summary>Builds wheels and stages, numbering them as it goes.</summary>
internal sealed class StageBuilder(
    TextBuilder texts, Dictionary<string, Function> functions, Dictionary<string, Item> items, Dictionary<string, Movement> movements)
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
            Source = texts.Source(file.Source),
            Ends = file.Ends,
            EndsSource = texts.Source(file.EndsSource),
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
                .After([.. stage.After.Select(p =>
                    new Prerequisite(byId[p.Stage], FrameworkIds.Reason(stage.Id, p.Stage), p.Evidence)
                    {
                        Source = texts.Source(p.Source),
                    })]);
    }

    private Stage Stage(Wheel wheel, StageFile file, int rank)
    {
        var stage = new Stage(file.Id, file.Evidence)
        {
            Index = _stages.Count,
            Rank = rank,
            Wheel = wheel,
            Movement = movements[file.Movement],
            Sources = Sources(file.Sources),
            Plain = texts.Provenance(file.Plain),
            Questions = texts.Items(file.Questions),
            Indicators = [.. file.Indicators.Select(Indicator)],
            Productions = texts.Items(file.Productions),
            Actions =
            [
                .. file.Actions.Select(a => new StageAction(a.Id, a.Evidence, Cited(a.Cites ?? [])) { Source = texts.Source(a.Source) }),
            ],
            Needs = Cited(file.Needs),
        };
        _stages.Add(stage);
        return stage;
    }

    private StageSources? Sources(StageSourcesFile? file) => file is null ? null : new(
        texts.Source(file.Name)!, texts.Source(file.Description)!, texts.Source(file.Mission)!, texts.Source(file.Crossing)!,
        texts.Source(file.Movement)!);

    private ImmutableArray<Item> Cited(string[] ids) => [.. ids.Select(id => items[id])];

    private Indicator Indicator(IndicatorFile file)
    {
        ImmutableArray<Bound> bounds = [.. (file.Bounds ?? []).Select(text => Bound.Parse(text)!.Value)];
        var indicator = new Indicator(file.Id, file.Evidence, file.Kind, bounds)
        {
            Index = _indicators.Count, Source = texts.Source(file.Source), Observes = texts.Provenance(file.Observes),
        };
        _indicators.Add(indicator);
        return indicator;
    }
}
