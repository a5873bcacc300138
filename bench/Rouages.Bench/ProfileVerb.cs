using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Commons.Content;

namespace Rouages.Bench;

/// <summary>Whole profiles from answers in memory, beside the five means alone, on one core.</summary>
internal sealed class ProfileVerb : IVerb
{
    private const double Bar = 200_000;
    private const int Samples = 1024;

    private readonly Framework _framework = Frameworks.LoadVersions(ContentRoot.Find(null), "rouages-de-la-cooperation")[0];
    private readonly double[] _means = new double[5];
    private Profile? _last;

    public string Name => "profile";

    public Task<(object Figures, bool Passed)> Run()
    {
        var random = new Random(5);
        var answers = Enumerable.Range(0, Samples)
            .Select(_ => _framework.Stages.Select(_ => random.Next(0, 13) / 12d).ToArray())
            .ToArray();
        var perSecond = Pace.PerSecond(i => _last = _framework.Profile(answers[i % Samples]));
        var bare = Pace.PerSecond(i => Means(answers[i % Samples]));
        return Task.FromResult<(object, bool)>((
            new
            {
                name = Name, perSecond = Math.Round(perSecond), bar = Bar, barePerSecond = Math.Round(bare),
                timesBare = Math.Round(bare / perSecond, 1)
            },
            perSecond >= Bar && _last is not null));
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
