using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Tests;

/// <summary>Stage results as a closing campaign freezes them.</summary>
internal static class Frozen
{
    /// <summary>The worked example of the domain dossier (§ 1.8): completeness of the twenty-five stages.</summary>
    public static readonly double[][] WorkedExample =
    [
        [1.00, 0.83, 0.50, 0.17, 0.00], [0.92, 0.75, 0.58, 0.25, 0.00], [0.50, 0.25, 0.00, 0.00, 0.00],
        [1.00, 0.67, 0.33, 0.00, 0.00], [0.83, 0.75, 0.42, 0.08, 0.00],
    ];

    /// <summary>What respondents who said these levels, each for their own organisation, give.</summary>
    public static StageResult Levels(params double[] levels)
    {
        var mean = levels.Average();
        return new()
        {
            CampaignId = default, Stage = "", Voices = levels.Length, Mean = mean, Lowest = levels.Min(), Highest = levels.Max(),
            Sigma = Math.Sqrt(levels.Average(level => (level - mean) * (level - mean))), Completeness = mean / 3, Documented = true,
            Distribution = [.. Enumerable.Range(0, 4).Select(level => levels.Count(said => (int)Math.Round(said) == level))],
        };
    }

    /// <summary>Four respondents who agree on that completeness.</summary>
    public static StageResult Agreed(double completeness) => Levels([.. Enumerable.Repeat(completeness * 3, 4)]);

    public static IEnumerable<(string, StageResult)> Example => Of(WorkedExample);

    public static IEnumerable<(string, StageResult)> Of(double[][] wheels) =>
        from wheel in Enumerable.Range(0, wheels.Length)
        from stage in Enumerable.Range(0, wheels[wheel].Length)
        select ($"R{wheel + 1}.{stage + 1}", Agreed(wheels[wheel][stage]));

    /// <summary>The example with one stage replaced.</summary>
    public static IEnumerable<(string, StageResult)> With(string stage, StageResult result) =>
        Example.Where(row => row.Item1 != stage).Append((stage, result));
}
