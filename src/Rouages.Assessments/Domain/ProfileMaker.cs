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
        var counted = new double[framework.Stages.Length];
        var positions = new double[framework.Wheels.Length];
        var next = framework.Stages.Picked(Read(framework, completeness, counted, positions));
        var (median, mean) = Middle(positions);
        var started = AdviceSelection.AtLeast(completeness, limits.Started);
        return new Profile
        {
            Framework = framework,
            Completeness = ImmutableArray.Create(completeness),
            Counted = ImmutableCollectionsMarshal.AsImmutableArray(counted),
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

    /// <summary>Fills what each stage counts and the positions; gives the mask of the first stage not acquired of each wheel.</summary>
    private static ulong Read(Framework framework, ReadOnlySpan<double> completeness, Span<double> counted, Span<double> positions)
    {
        var next = 0ul;
        var smallest = framework.Reading == WheelReading.SmallestSoFar;
        foreach (var wheel in framework.Wheels)
        {
            var (first, length) = (wheel.Stages[0].Index, wheel.Stages.Length);
            var stages = completeness.Slice(first, length);
            var counts = counted.Slice(first, length);
            var whole = 0;
            while (whole < length && ExactSum.AtLeast(stages[whole], framework.Thresholds.Acquired)) whole++;
            if (whole < length) next |= 1ul << wheel.Stages[whole].Index;
            positions[wheel.Index] = smallest ? SmallestSoFar(stages, counts) : Consecutive(stages, whole, counts);
        }

        return next;
    }

    private static double SmallestSoFar(ReadOnlySpan<double> stages, Span<double> counts)
    {
        var (least, sum) = (1d, 0d);
        for (var i = 0; i < stages.Length; i++)
        {
            least = double.IsNaN(stages[i]) ? 0 : Math.Min(least, stages[i]);
            sum += counts[i] = least;
        }

        return sum;
    }

    private static double Consecutive(ReadOnlySpan<double> stages, int whole, Span<double> counts)
    {
        counts[..whole].Fill(1);
        if (whole == stages.Length || double.IsNaN(stages[whole])) return whole;
        return whole + (counts[whole] = stages[whole]);
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

    private static Movement? MovementAt(Framework framework, double mean)
    {
        if (framework.GroupChoosesMovement) return null;
        var movement = framework.Movements.Length - 1;
        while (movement > 0 && !ExactSum.AtLeast(mean, framework.Movements[movement].From!.Value)) movement--;
        return framework.Movements[movement];
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
