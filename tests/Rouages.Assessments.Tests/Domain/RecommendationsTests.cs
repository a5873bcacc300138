using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Tests.Domain;

public class RecommendationsTests
{
    private static readonly Profile HeldBack = Rouages25.Profile(
        [1.00, 0.83, 0.50, 0.17, 0.00],
        [0.92, 0.75, 0.58, 0.25, 0.00],
        [0.50, 0.25, 0.00, 0.00, 0.00],
        [1.00, 0.67, 0.33, 0.00, 0.00],
        [0.83, 0.75, 0.42, 0.08, 0.00]);

    private static readonly Movement Start = Rouages25.Framework.Movements[0];

    [Fact]
    public void Advice_is_at_most_seven_and_in_the_order_of_its_sources()
    {
        var all = Recommendations.For(HeldBack, Start);
        Assert.Equal(["VA-A1", "AM1", "AM2", "AM3", "R3.1.A1", "R3.1.A2", "VA-B1"], all.Select(one => one.Item.Id));
        Assert.Equal(all.Length, all.DistinctBy(one => one.Item.Id).Count());
    }

    [Fact]
    public void An_action_of_the_sources_fits_the_stage_that_comes_next()
    {
        var newest = Rouages25.Newest;
        double[] done =
        [
            1.00, 0.83, 0.50, 0.17, 0.00, 0.92, 0.75, 0.58, 0.25, 0.00, 0.50, 0.25, 0.00, 0.00, 0.00, 1.00, 0.67, 0.33, 0.00, 0.00,
            0.83, 0.75, 0.42, 0.08, 0.00,
        ];
        Assert.Equal(["VA-A2", "AM1", "AM2", "AM3", "R3.1.A1", "R3.1.A2", "VA-B1"],
            Recommendations.For(newest.Profile(done), newest.Movements[0]).Select(one => one.Item.Id));
    }

    [Fact]
    public void Levers_come_only_once_the_group_chose_its_movement()
    {
        Assert.DoesNotContain(Recommendations.For(HeldBack), one => one.Kind == RecommendationKind.MovementLever);
        Assert.DoesNotContain(Recommendations.For(HeldBack, Start), one => one.Kind == RecommendationKind.StudiedLever);
    }

    [Fact]
    public void Each_recommendation_says_why()
    {
        foreach (var (item, kind, reason) in Recommendations.For(HeldBack, Start))
        {
            if (kind is RecommendationKind.StageAction) Assert.NotNull(reason.Stage);
            if (reason.Why is Why.Gripped) Assert.Equal("R3", reason.Wheel?.Id);
            Assert.True(reason.Wheel is not null || reason.Movement is not null, item.Id);
        }
    }

    [Fact]
    public void Without_a_gripped_wheel_the_lowest_one_is_helped()
    {
        var profile = Rouages25.Profile([1, 0, 0, 0, 0], [0.2, 0, 0, 0, 0], [1, 0, 0, 0, 0], [1, 0, 0, 0, 0], [1, 0, 0, 0, 0]);
        var all = Recommendations.For(profile);
        Assert.All(all, one => Assert.Equal(("R2", Why.Lowest), (one.Reason.Wheel?.Id, one.Reason.Why)));
    }

    [Fact]
    public void Within_half_a_point_the_purpose_wheels_come_first()
    {
        var profile = Rouages25.Profile([1, 0.4, 0, 0, 0], [1, 0.6, 0, 0, 0], [1, 1, 1, 0.4, 0], [1, 0.3, 0, 0, 0], [1, 0.2, 0, 0, 0]);
        Assert.Equal(["R1", "R2", "R5", "R4"], Recommendations.Behind(profile, profile.Framework.Wheels).Select(wheel => wheel.Id));
        Assert.Equal(["R1", "R2"], Recommendations.For(profile).Select(one => one.Reason.Wheel!.Id).Distinct().Order());
    }

    [Fact]
    public void A_cooperation_at_the_end_is_left_with_the_levers_of_its_movement()
    {
        var all = Recommendations.For(Rouages25.Framework.Profile(Rouages25.All(1)), Rouages25.Framework.Movements[^1]);
        Assert.Equal("RE1", all[0].Item.Id);
        Assert.All(all, recommendation => Assert.Equal(Why.Movement, recommendation.Reason.Why));
    }

    [Fact]
    public void Ground_lost_brings_the_levers_of_renewal()
    {
        var before = Rouages25.Framework.Profile(Rouages25.All(0.7));
        var after = Rouages25.Framework.Profile(Rouages25.All(0.1));
        var renewal = Recommendations.For(after, Start, before).Where(recommendation => recommendation.Reason.Why == Why.LostGround);
        Assert.Equal("RE1", renewal.First().Item.Id);
    }

    [Theory]
    [InlineData(2, 0, 0, 60, 0)]
    [InlineData(5, 0, 0, 6, 0)]
    [InlineData(5, 1, 0, 60, 1)]
    [InlineData(5, 2, 1, 60, 2)]
    public void The_life_of_the_collective_hints_at_a_movement(int committed, int arrived, int left, int months, int movement) =>
        Assert.Equal(Rouages25.Newest.Movements[movement],
            MovementHint.Of(Rouages25.Newest, new(9, committed, arrived, left, months)));
}
