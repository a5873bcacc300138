using System.Collections.Immutable;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.FrameworkReading;

/// <summary>Turns a checked file into a framework: ids become references.</summary>
internal sealed class FrameworkBuilder
{
    private readonly FrameworkFile _file;
    private readonly TextBuilder _texts;
    private readonly Dictionary<string, Function> _functions;
    private readonly Dictionary<string, Item> _items;
    private readonly Dictionary<string, Movement> _movements;

    public FrameworkBuilder(FrameworkFile file)
    {
        _file = file;
        _texts = new(file);
        _functions = file.Functions.Select(_texts.Function).ToDictionary(f => f.Id);
        _items = _functions.Values.SelectMany(f => f.Missions.Concat(f.Actions).Concat(f.Needs)).ToDictionary(item => item.Id);
        _movements = file.Movements
            .Select(m => new Movement(m.Id, m.Evidence, m.From, Levers(m.Levers)) { Source = _texts.Source(m.Source) })
            .ToDictionary(m => m.Id);
    }

    public Framework Build(FrameworkWords words)
    {
        var stages = new StageBuilder(_texts, _functions, _items, _movements);
        ImmutableArray<Wheel> wheels = [.. _file.Wheels.Select(stages.Wheel)];
        stages.TiePrerequisites(_file);
        return new Framework(words)
        {
            Slug = _file.Slug,
            Version = _file.Version,
            Offered = _file.Offered,
            Licence = _file.Licence,
            Sources = _texts.Sources,
            Reading = _file.Reading,
            Thresholds = Thresholds(_file.Thresholds),
            Bounds = _file.Bounds,
            BoundsSource = _texts.Source(_file.BoundsSource),
            Levels = _texts.Items(_file.Levels),
            Notions = _texts.Items(_file.Notions ?? []),
            Takeaways = _texts.Items(_file.Takeaways),
            Authorities = _texts.Authorities(_file.Authorities),
            Experiences = [.. (_file.Experiences ?? []).Select(Experience)],
            Functions = [.. _file.Functions.Select(f => _functions[f.Id])],
            Movements = [.. _file.Movements.Select(m => _movements[m.Id])],
            LeverFamilies =
            [
                .. _file.LeverFamilies.Select(f =>
                    new LeverFamily(f.Id, f.Evidence, Levers(f.Levers)) { Source = _texts.Source(f.Source) }),
            ],
            Wheels = wheels,
            Stages = stages.All,
            Indicators = stages.Indicators,
        };
    }

    private Experience Experience(ExperienceFile file) =>
        new(file.Id, file.Evidence, [.. file.Stages]) { Source = _texts.Source(file.Source) };

    private ImmutableArray<Lever> Levers(LeverFile[] levers) =>
    [
        .. levers.Select(lever => new Lever(lever.Id, lever.Evidence, [.. lever.Serves.Select(id => _functions[id])])
        {
            Source = _texts.Source(lever.Source), Audience = lever.Audience,
        }),
    ];

    private Thresholds Thresholds(ThresholdsFile file) => new(
        file.Evidence, file.Started, file.Acquired, file.GrippedUnderMedian, file.RacingOverMedian, file.Debate, file.LostGround)
    {
        Source = _texts.Source(file.Source),
    };
}
