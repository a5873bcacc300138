using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Commons.Content;

namespace Rouages.Bench;

/// <summary>
/// Whole profiles on one core, from memory: of the completeness of each stage, beside the five means alone; and the whole path, from all
/// the measures that people gave through scores, stages and dispersion, beside the sums of the same numbers.
/// </summary>
internal sealed class ProfileVerb : IVerb
{
    private const double Bar = 200_000;
    private const int Samples = 1024, People = 12;

    private readonly Framework _framework = Frameworks.LoadVersions(ContentRoot.Find(null), "rouages-de-la-cooperation")[0];
    private readonly Random _random = new(5);
    private readonly double[] _means = new double[5];
    private Profile? _last;

    public string Name => "profile";

    public Task<(object Figures, bool Passed)> Run()
    {
        var answers = Enumerable.Range(0, Samples)
            .Select(_ => _framework.Stages.Select(_ => _random.Next(0, 13) / 12d).ToArray())
            .ToArray();
        var perSecond = Pace.PerSecond(i => _last = _framework.Profile(answers[i % Samples]));
        var bare = Pace.PerSecond(i => Means(answers[i % Samples]));
        return Task.FromResult<(object, bool)>((
            new
            {
                name = Name, perSecond = Math.Round(perSecond), bar = Bar, barePerSecond = Math.Round(bare),
                timesBare = Math.Round(bare / perSecond, 1),
                measures = _framework.Indicators.Length, wholePath = (object[])[WholePath(1), WholePath(People)],
            },
            perSecond >= Bar && _last is not null));
    }

    /// <summary>So many people gave every measure: sheets filled, read and made a profile each time.</summary>
    private object WholePath(int people)
    {
        var measures = Enumerable.Range(0, Samples).Select(_ => Enumerable.Range(0, people).Select(_ => Measures()).ToArray()).ToArray();
        var perSecond = Pace.PerSecond(i => _last = Read(measures[i % Samples]));
        var bare = Pace.PerSecond(i => Sums(measures[i % Samples]));
        return new
        {
            people, perSecond = Math.Round(perSecond), barePerSecond = Math.Round(bare), timesBare = Math.Round(bare / perSecond, 1),
        };
    }

    private Profile Read(double[][] measures) =>
        Scoring.Of(_framework, measures.Select((given, at) => new Voice($"{at}", $"{at / 2}", Sheet(given)))).Profile;

    private AnswerSheet Sheet(double[] measures)
    {
        var sheet = new AnswerSheet(_framework);
        foreach (var indicator in _framework.Indicators) sheet[indicator] = measures[indicator.Index];
        return sheet;
    }

    private double[] Measures() =>
        [.. _framework.Indicators.Select(indicator => indicator.Kind switch
        {
            IndicatorKind.YesNo => _random.Next(0, 2),
            IndicatorKind.Scale => _random.Next(0, Indicator.HighestScore + 1),
            _ => (double)_random.Next(0, 101),
        })];

    private void Sums(double[][] measures)
    {
        var sum = 0d;
        foreach (var given in measures)
            foreach (var value in given) sum += value;
        _means[0] = sum;
    }

    private void Means(double[] values)
    {
        for (var wheel = 0; wheel < _means.Length; wheel++)
        {
            var sum = 0d;
            foreach (var value in values.AsSpan(wheel * 5, 5)) sum += value;
            _means[wheel] = sum / 5;
        }
    }
}
