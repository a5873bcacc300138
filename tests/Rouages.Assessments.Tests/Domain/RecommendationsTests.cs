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

    [Fact]
    public void A_gripped_wheel_brings_what_the_worked_example_names()
    {
        var ids = Recommendations.For(HeldBack).Select(recommendation => recommendation.Item.Id).ToList();
        Assert.Equal(["R3.1.A1", "R3.1.A2", "R3.1.A3", "VA-A1", "VA-B1", "AM1"], ids[..6]);
        Assert.Contains("LC3", ids);
    }

    [Fact]
    public void Every_lever_of_the_moment_and_every_studied_one_is_there_once()
    {
        var all = Recommendations.For(HeldBack);
        Assert.Equal(all.Length, all.DistinctBy(recommendation => recommendation.Item.Id).Count());
        Assert.Equal(3, all.Count(recommendation => recommendation.Kind == RecommendationKind.MovementLever));
        Assert.Equal(24, all.Count(recommendation => recommendation.Kind == RecommendationKind.StudiedLever));
    }

    [Fact]
    public void Each_recommendation_says_why()
    {
        foreach (var (item, gesture, reason) in Recommendations.For(HeldBack))
        {
            if (gesture is RecommendationKind.StageAction) Assert.NotNull(reason.Stage);
            if (reason.Why is Why.Gripped) Assert.Equal("R3", reason.Wheel?.Id);
            Assert.True(reason.Wheel is not null || reason.Movement is not null, item.Id);
        }
    }

    [Fact]
    public void Next_stages_of_the_other_wheels_come_last()
    {
        var last = Recommendations.For(HeldBack)[^1];
        Assert.Equal(("R5.3", Why.ComesNext), (last.Reason.Stage?.Id, last.Reason.Why));
    }

    [Fact]
    public void Without_a_gripped_wheel_the_lowest_one_is_helped()
    {
        var profile = Rouages25.Profile([1, 0, 0, 0, 0], [0.5, 0, 0, 0, 0], [0.7, 0, 0, 0, 0], [0.7, 0, 0, 0, 0], [0.7, 0, 0, 0, 0]);
        var all = Recommendations.For(profile);
        Assert.Equal(("R2.1.A1", Why.Lowest), (all[0].Item.Id, all[0].Reason.Why));
        Assert.DoesNotContain(all, recommendation => recommendation.Reason.Stage?.Wheel.Id is "R1" or "R3");
    }

    [Fact]
    public void A_cooperation_at_the_end_is_left_with_the_levers_of_its_moment()
    {
        var all = Recommendations.For(Rouages25.Framework.Profile(Rouages25.All(1)));
        Assert.Equal("RE1", all[0].Item.Id);
        Assert.All(all, recommendation => Assert.Equal(Why.Movement, recommendation.Reason.Why));
    }

    [Fact]
    public void Ground_lost_brings_the_levers_of_renewal()
    {
        var before = Rouages25.Framework.Profile(Rouages25.All(0.7));
        var after = Rouages25.Framework.Profile(Rouages25.All(0.1));
        var renewal = Recommendations.For(after, before).Where(recommendation => recommendation.Reason.Why == Why.LostGround);
        Assert.Equal(["RE1", "RE2", "RE3", "RE4", "RE5"], renewal.Select(recommendation => recommendation.Item.Id));
    }

    [Fact]
    public void An_advice_comes_with_the_means_to_follow_it()
    {
        var ids = Recommendations.ToStart(Rouages25.Stage("R3.2")).Select(recommendation => recommendation.Item.Id);
        Assert.Equal(["R3.2.A1", "R3.2.A2", "R3.2.A3", "VA-A1", "AM1"], ids);
    }
}
