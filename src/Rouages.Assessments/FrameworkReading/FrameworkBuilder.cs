using System.Collections.Immutable;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.FrameworkReading;

/// <summary>Turns a checked file into a framework: ids become references.</summary>
internal sealed class FrameworkBuilder
{
    private readonly FrameworkFile _file;
    private readonly Dictionary<string, Function> _functions;
    private readonly Dictionary<string, Item> _items;
    private readonly Dictionary<string, Movement> _movements;

    public FrameworkBuilder(FrameworkFile file)
    {
        _file = file;
        _functions = file.Functions.Select(Function).ToDictionary(f => f.Id);
        _items = _functions.Values.SelectMany(f => f.Missions.Concat(f.Actions).Concat(f.Needs)).ToDictionary(item => item.Id);
        _movements = file.Movements.Select(m => new Movement(m.Id, m.Evidence, m.From, Levers(m.Levers))).ToDictionary(m => m.Id);
    }

    public Framework Build(FrameworkWords words)
    {
        var stages = new StageBuilder(_functions, _items, _movements);
        ImmutableArray<Wheel> wheels = [.. _file.Wheels.Select(stages.Wheel)];
        stages.TiePrerequisites(_file);
        return new Framework(words)
        {
            Slug = _file.Slug,
            Version = _file.Version,
            Offered = _file.Offered,
            Licence = _file.Licence,
            Sources = [.. _file.Sources.Select(s => new Source(s.Id, s.Title, new Uri(s.Url), s.Date))],
            Reading = _file.Reading,
            Thresholds = Thresholds(_file.Thresholds),
            Bounds = _file.Bounds,
            Levels = Items(_file.Levels),
            Takeaways = Items(_file.Takeaways),
            Functions = [.. _file.Functions.Select(f => _functions[f.Id])],
            Movements = [.. _file.Movements.Select(m => _movements[m.Id])],
            LeverFamilies = [.. _file.LeverFamilies.Select(f => new LeverFamily(f.Id, f.Evidence, Levers(f.Levers)))],
            Wheels = wheels,
            Stages = stages.All,
            Indicators = stages.Indicators,
        };
    }

    internal static ImmutableArray<Item> Items(ItemFile[] items) => [.. items.Select(item => new Item(item.Id, item.Evidence))];

    private static Function Function(FunctionFile file) => new(file.Id, file.Evidence, file.Placement)
    {
        Missions = Items(file.Missions),
        Actions = Items(file.Actions),
        Needs = Items(file.Needs),
    };

    private ImmutableArray<Lever> Levers(LeverFile[] levers) =>
        [.. levers.Select(lever => new Lever(lever.Id, lever.Evidence, [.. lever.Serves.Select(id => _functions[id])]))];

    private static Thresholds Thresholds(ThresholdsFile file) => new(
        file.Evidence, file.Started, file.Acquired, file.GrippedUnderMedian, file.RacingOverMedian, file.Debate, file.LostGround);
}
