using System.Collections.Immutable;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Commons.Content;

namespace Rouages.Assessments.Tests.Domain;

/// <summary>The real framework of twenty-five stages, and short ways to fill it.</summary>
internal static class Rouages25
{
    private static readonly ImmutableArray<Framework> Versions =
        Frameworks.LoadVersions(ContentRoot.Find(null), "rouages-de-la-cooperation");

    /// <summary>The first version, whose numbers are published as a worked example.</summary>
    public static Framework Framework { get; } = Versions.Single(framework => framework.Version == 1);

    /// <summary>The version that is offered now.</summary>
    public static Framework Newest { get; } = Versions.MaxBy(framework => framework.Version)!;

    public static Stage Stage(string id) => Framework.Stage(id) ?? throw new ArgumentException(id);

    /// <summary>Completeness row after row, as the worked example writes it.</summary>
    public static Profile Profile(params double[][] wheels) => Framework.Profile([.. wheels.SelectMany(stages => stages)]);

    /// <summary>Every stage of a wheel at the same value, and the other wheels too.</summary>
    public static double[] All(double value) => [.. Framework.Stages.Select(_ => value)];

    public static AnswerSheet Declared(params (string Stage, int Status)[] statuses)
    {
        var sheet = new AnswerSheet(Framework);
        foreach (var (stage, status) in statuses) sheet[Stage(stage)] = status;
        return sheet;
    }

    public static AnswerSheet Measured(params (string Indicator, double Measure)[] measures)
    {
        var sheet = new AnswerSheet(Framework);
        foreach (var (indicator, measure) in measures) sheet[Framework.Indicator(indicator)!] = measure;
        return sheet;
    }

    public static Voice Voice(string id, AnswerSheet sheet, string? organisation = null) => new(id, organisation, sheet);

    public static IEnumerable<string> Ids(IEnumerable<Stage> stages) => stages.Select(stage => stage.Id);
}
