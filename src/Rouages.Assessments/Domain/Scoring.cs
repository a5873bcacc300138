using System.Collections.Immutable;

namespace Rouages.Assessments.Domain;

/// <summary>Reads the answers of several people: each one alone first, then organisations, then the group's own values.</summary>
public static class Scoring
{
    /// <summary>Each stage and the profile.</summary>
    /// <param name="framework">The framework that was answered.</param>
    /// <param name="voices">What people said.</param>
    /// <param name="group">What the group settled, by stage: a completeness, 0 to 1, kept as it is.</param>
    public static GroupReading Of(Framework framework, IEnumerable<Voice> voices, IReadOnlyDictionary<Stage, double>? group = null)
    {
        var circle = Circle.Of(voices);
        var spreads = ImmutableArray.CreateBuilder<Spread>(framework.Stages.Length);
        Span<double> completeness = stackalloc double[framework.Stages.Length];
        var undocumented = 0ul;
        foreach (var stage in framework.Stages)
        {
            var spread = circle.Spread(stage, group is not null && group.TryGetValue(stage, out var settled) ? settled : null);
            spreads.Add(spread);
            completeness[stage.Index] = spread.Settled;
            if (!spread.IsDocumented) undocumented |= 1ul << stage.Index;
        }

        var all = spreads.MoveToImmutable();
        return new GroupReading(all, Debate(framework, all), ProfileMaker.Make(framework, completeness, undocumented));
    }

    /// <summary>The sort is stable, so equal disagreements stay in stage order; rounding keeps a last bit from breaking a tie.</summary>
    private static ImmutableArray<Spread> Debate(Framework framework, ImmutableArray<Spread> spreads) =>
        [.. spreads
            .Where(spread => ExactSum.AtLeast(spread.Sigma, framework.Thresholds.Debate))
            .OrderByDescending(spread => Math.Round(spread.Sigma, 9))];
}
