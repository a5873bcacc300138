using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Rouages.Assessments.Domain;

/// <summary>Computes a profile. Everything is an array by index, so that a profile costs about a microsecond.</summary>
internal static class ProfileMaker
{
    /// <param name="framework">The framework of the values.</param>
    /// <param name="completeness">By stage index; NaN where nothing is known.</param>
    /// <param name="undocumented">The mask of the stages to document.</param>
    public static Profile Make(Framework framework, ReadOnlySpan<double> completeness, ulong undocumented)
    {
        var limits = framework.Thresholds;
        var positions = Positions(framework, completeness);
        var (median, mean) = Middle(positions);
        var next = framework.Stages.Picked(Next(framework, positions));
        var started = AdviceSelection.AtLeast(completeness, limits.Started);
        return new Profile
        {
            Framework = framework,
            Completeness = ImmutableArray.Create(completeness),
            Positions = ImmutableCollectionsMarshal.AsImmutableArray(positions),
            Median = median,
            Mean = mean,
            Gripped = framework.Wheels.Picked(AdviceSelection.Under(positions, median - limits.GrippedUnderMedian)),
            Racing = framework.Wheels.Picked(AdviceSelection.Above(positions, median + limits.RacingOverMedian)),
            Movement = MovementAt(framework, mean),
            NextStages = next,
            Started = framework.Stages.Picked(started),
            Acquired = framework.Stages.Picked(AdviceSelection.AtLeast(completeness, limits.Acquired)),
            Advice = Advise(next, started),
            Undocumented = framework.Stages.Picked(undocumented),
        };
    }

    /// <summary>Stages acquired in a row from the first, plus what is done of the one after.</summary>
    private static double[] Positions(Framework framework, ReadOnlySpan<double> completeness)
    {
        var positions = new double[framework.Wheels.Length];
        foreach (var wheel in framework.Wheels)
        {
            var whole = 0;
            var stages = completeness.Slice(wheel.Stages[0].Index, wheel.Stages.Length);
            while (whole < stages.Length && ExactSum.AtLeast(stages[whole], framework.Thresholds.Acquired)) whole++;
            positions[wheel.Index] = whole == stages.Length || double.IsNaN(stages[whole]) ? whole : whole + stages[whole];
        }

        return positions;
    }

    private static (double Median, double Mean) Middle(ReadOnlySpan<double> positions)
    {
        Span<double> sorted = stackalloc double[positions.Length];
        positions.CopyTo(sorted);
        sorted.Sort();
        var half = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        var sum = 0d;
        foreach (var position in sorted) sum += position;
        return (median, sum / sorted.Length);
    }

    private static Movement MovementAt(Framework framework, double mean)
    {
        var movement = framework.Movements.Length - 1;
        while (movement > 0 && !ExactSum.AtLeast(mean, framework.Movements[movement].From)) movement--;
        return framework.Movements[movement];
    }

    /// <summary>The whole part of a position is the number of stages passed, since the next one is under its threshold.</summary>
    private static ulong Next(Framework framework, ReadOnlySpan<double> positions)
    {
        var mask = 0ul;
        foreach (var wheel in framework.Wheels)
        {
            var passed = (int)positions[wheel.Index];
            if (passed < wheel.Stages.Length) mask |= 1ul << wheel.Stages[passed].Index;
        }

        return mask;
    }

    private static ImmutableArray<Advice> Advise(ImmutableArray<Stage> next, ulong started)
    {
        ImmutableArray<Advice>.Builder? advice = null;
        foreach (var stage in next)
        {
            if ((stage.PrerequisiteMask & ~started) == 0) continue;
            var unmet = stage.Prerequisites.Where(p => (started >> p.Stage.Index & 1) == 0);
            (advice ??= ImmutableArray.CreateBuilder<Advice>()).Add(new Advice(stage, [.. unmet]));
        }

        return advice?.ToImmutable() ?? [];
    }
}
