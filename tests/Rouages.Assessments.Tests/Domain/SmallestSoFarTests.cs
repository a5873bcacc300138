using FsCheck;
using FsCheck.Fluent;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Tests.Domain;

/// <summary>The reading of version 2: no stage counts more than those before it.</summary>
public class SmallestSoFarTests
{
    private static readonly Framework Framework = Rouages25.Newest;
    private static readonly Gen<double[]> Completeness = Gen.Choose(0, 1000).Select(n => n / 1000d).ArrayOf(Framework.Stages.Length);

    [Fact]
    public void A_stage_never_counts_more_than_those_before_it()
    {
        var profile = Profile(0.75, 1, 0.5, 0.67, 0.25);
        Assert.Equal([0.75, 0.75, 0.5, 0.5, 0.25], profile.Counted[..5]);
        Assert.Equal(2.75, profile.Positions[0], 12);
    }

    [Fact]
    public void A_stage_that_falls_under_three_quarters_does_not_throw_the_wheel_back()
    {
        var (before, after) = (Profile(0.75, 0.75, 0.33, 0.25, 0).Positions[0], Profile(0.67, 0.75, 0.33, 0.25, 0).Positions[0]);
        Assert.Equal(0.16, before - after, 12);
    }

    [Fact]
    public void It_says_the_same_as_the_first_version_when_what_is_acquired_is_whole() => Holds(
        from whole in Gen.Choose(0, 5)
        from next in Gen.Choose(0, 749)
        select (whole, next), sample =>
        {
            var stages = Enumerable.Range(0, 5).Select(i => i < sample.whole ? 1 : i == sample.whole ? sample.next / 1000d : 0).ToArray();
            return Math.Abs(Profile(stages).Positions[0] - Rouages25.Profile(stages, Zero, Zero, Zero, Zero).Positions[0]) < 1e-12;
        });

    [Fact]
    public void An_unknown_stage_stops_the_wheel() => Assert.Equal(0.8, Profile(0.8, double.NaN, 1, 1, 1).Positions[0]);

    [Fact]
    public void The_next_stage_is_the_first_not_acquired_wherever_the_number_stands() =>
        Assert.Equal("R1.4", Profile(0.75, 0.75, 0.75, 0.7, 1).NextStages[0].Id);

    [Fact]
    public void The_movement_is_the_choice_of_the_group() => Assert.Null(Profile(1, 1, 1, 1, 1).Movement);

    [Fact]
    public void A_small_change_moves_a_position_a_little() => Holds(
        from values in Completeness
        from stage in Gen.Choose(0, Framework.Stages.Length - 1)
        from change in Gen.Choose(-1000, 1000)
        select (values, stage, change: change / 100_000d), sample =>
        {
            var (values, stage, change) = sample;
            var moved = values.ToArray();
            moved[stage] = Math.Clamp(values[stage] + change, 0, 1);
            var (one, other) = (Framework.Profile(values), Framework.Profile(moved));
            var most = 5 * Math.Abs(moved[stage] - values[stage]) + 1e-12;
            return Framework.Wheels.All(wheel => Math.Abs(one.Positions[wheel.Index] - other.Positions[wheel.Index])
                <= (wheel == Framework.Stages[stage].Wheel ? most : 0));
        });

    [Fact]
    public void Doing_more_never_moves_a_wheel_back() => Holds(
        from values in Completeness
        from stage in Gen.Choose(0, Framework.Stages.Length - 1)
        from more in Gen.Choose(0, 1000)
        select (values, stage, more: more / 1000d), sample =>
        {
            var raised = sample.values.ToArray();
            raised[sample.stage] = Math.Max(sample.more, raised[sample.stage]);
            var wheel = Framework.Stages[sample.stage].Wheel.Index;
            return Framework.Profile(raised).Positions[wheel] >= Framework.Profile(sample.values).Positions[wheel] - 1e-12;
        });

    [Fact]
    public void A_position_is_bounded_and_is_the_sum_of_what_its_stages_count() => Holds(Completeness, values =>
    {
        var profile = Framework.Profile(values);
        return Framework.Wheels.All(wheel => profile.Positions[wheel.Index] is >= 0 and <= 5
            && Math.Abs(profile.Positions[wheel.Index] - wheel.Stages.Sum(stage => profile.Counted[stage.Index])) < 1e-12
            && wheel.Stages.All(stage => profile.Counted[stage.Index] <= values[stage.Index]));
    });

    private static readonly double[] Zero = new double[5];

    private static Profile Profile(params double[] first) => Framework.Profile([.. first, .. Zero, .. Zero, .. Zero, .. Zero]);

    private static void Holds<T>(Gen<T> samples, Func<T, bool> property) =>
        Prop.ForAll(samples.ToArbitrary(), property).QuickCheckThrowOnFailure();
}
