using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Tests.Domain;

public class ProfileTests
{
    private static readonly double[] Done = [1, 1, 1, 1, 1];

    private static readonly Profile Worked = Rouages25.Profile(
        [1.00, 0.83, 0.50, 0.17, 0.00],
        [0.92, 0.75, 0.58, 0.25, 0.00],
        [0.50, 0.25, 0.00, 0.00, 0.00],
        [1.00, 0.67, 0.33, 0.00, 0.00],
        [0.83, 0.75, 0.42, 0.08, 0.00]);

    [Fact]
    public void The_worked_example_gives_the_published_numbers()
    {
        Assert.Equal([2.50, 2.58, 0.50, 1.67, 2.42], Worked.Positions.Select(p => Math.Round(p, 2)));
        Assert.Equal(2.42, Worked.Median, 12);
        Assert.Equal(1.93, Math.Round(Worked.Mean, 2));
    }

    [Fact]
    public void The_worked_example_is_held_back_by_its_visibility()
    {
        Assert.Equal("R3", Assert.Single(Worked.Gripped).Id);
        Assert.Empty(Worked.Racing);
        Assert.Equal("AMORCER", Worked.Movement!.Id);
        Assert.Equal(["R1.3", "R2.3", "R3.1", "R4.2", "R5.3"], Rouages25.Ids(Worked.NextStages));
    }

    [Fact]
    public void A_stage_just_started_satisfies_an_advice()
    {
        Assert.Contains(Rouages25.Stage("R3.2"), Worked.Started);
        Assert.Empty(Worked.Advice);
    }

    [Fact]
    public void An_advice_names_only_what_is_not_started()
    {
        var profile = Rouages25.Profile([1, 1, 0, 0, 0], [1, 0, 0, 0, 0], [1, 0, 0, 0, 0], [1, 0, 0, 0, 0], [1, 0, 0, 0, 0]);
        var advice = Assert.Single(profile.Advice);
        Assert.Equal("R1.3", advice.Stage.Id);
        Assert.Equal("R3.2", Assert.Single(advice.ShouldBeStarted).Stage.Id);
    }

    [Fact]
    public void Three_quarters_is_acquired_and_a_hair_less_is_not()
    {
        Assert.Equal(1, Position(0.75));
        Assert.Equal(0.749999999, Position(0.749999999));
        Assert.Equal(1, Position((1 + 1 + 2 / 3d + 1 / 3d) / 4));
    }

    [Fact]
    public void A_stage_beyond_a_gap_does_not_move_the_wheel()
    {
        var profile = Rouages25.Profile([0.7, 1, 1, 1, 1], Done, Done, Done, Done);
        Assert.Equal(0.7, profile.Positions[0]);
        Assert.Equal(24, profile.Acquired.Length);
    }

    [Fact]
    public void A_wheel_exactly_one_under_the_median_is_not_gripped()
    {
        // 2.42 − 1 is 1.42 only on paper: in binary the two differ.
        Assert.Empty(At(1.42, 2.42, 2.42, 2.42, 2.42).Gripped);
        Assert.Equal("R1", Assert.Single(At(1.41, 2.42, 2.42, 2.42, 2.42).Gripped).Id);
    }

    [Fact]
    public void A_wheel_runs_alone_only_past_one_and_a_half_over_the_median()
    {
        Assert.Empty(At(2.6, 1.1, 1.1, 1.1, 1.1).Racing);
        Assert.Equal("R1", Assert.Single(At(2.61, 1.1, 1.1, 1.1, 1.1).Racing).Id);
    }

    [Theory]
    [InlineData(1.99, "AMORCER")]
    [InlineData(2, "MAINTENIR")]
    [InlineData(3.99, "MAINTENIR")]
    [InlineData(4, "RENFORCER")]
    public void The_movement_follows_the_mean(double mean, string movement)
    {
        // A position n + 0.99 cannot be made, so the rest is spread over the wheels.
        var spread = mean % 1 == 0 ? 0 : 0.01 * 5;
        var whole = Math.Ceiling(mean);
        var profile = spread == 0 ? At(whole, whole, whole, whole, whole) : At(whole, whole, whole, whole + 0.7, whole - 0.75);
        Assert.Equal(mean, profile.Mean, 12);
        Assert.Equal(movement, profile.Movement!.Id);
    }

    [Fact]
    public void A_cooperation_at_the_end_has_no_next_stage()
    {
        var profile = Rouages25.Framework.Profile(Rouages25.All(1));
        Assert.Equal([5d, 5, 5, 5, 5], profile.Positions);
        Assert.Empty(profile.NextStages);
        Assert.Equal("RENFORCER", profile.Movement!.Id);
    }

    [Fact]
    public void A_value_not_given_counts_as_nothing_and_is_told()
    {
        var values = Rouages25.All(1);
        values[Rouages25.Stage("R2.1").Index] = double.NaN;
        var profile = Rouages25.Framework.Profile(values);
        Assert.Equal(0, profile.Positions[1]);
        Assert.Equal(["R2.1"], Rouages25.Ids(profile.Undocumented));
    }

    [Fact]
    public void Half_a_point_lost_calls_for_renewal()
    {
        var before = At(2.6, 1.5, 1.5, 1.5, 1.5);
        var after = At(2.1, 1.01, 1.5, 1.5, 1.6);
        Assert.Equal(["R1"], after.LostGroundSince(before).Select(wheel => wheel.Id));
        Assert.Equal(0.1, after.Since(before)!.Value[4], 12);
    }

    private static double Position(double first) => Rouages25.Profile([first, 0, 0, 0, 0], Done, Done, Done, Done).Positions[0];

    private static Profile At(params double[] positions) => Rouages25.Profile([.. positions.Select(Row)]);

    private static double[] Row(double position) =>
        [.. Enumerable.Range(0, 5).Select(i => Math.Clamp(Math.Round(position - i, 9), 0, 1))];
}
