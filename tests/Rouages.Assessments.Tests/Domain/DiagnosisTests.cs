using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Tests.Domain;

public sealed class DiagnosisTests
{
    private static readonly DateTimeOffset March = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    internal static Diagnosis Read(
        IEnumerable<(string Stage, StageResult Result)> results, bool named = false, DateTimeOffset? closed = null,
            params (string Stage, SettledLevel Value)[] settled) =>
        Diagnosis.Of(
            new(Guid.Empty, 1, "Printemps", closed ?? March, 4, 4, named, null), Rouages25.Framework,
            results.Select(result => new StageResult
            {
                CampaignId = Guid.Empty, Stage = result.Stage, Voices = result.Result.Voices, Mean = result.Result.Mean,
                Lowest = result.Result.Lowest,
                Highest = result.Result.Highest, Sigma = result.Result.Sigma, Completeness = result.Result.Completeness,
                Documented = result.Result.Documented, Distribution = result.Result.Distribution,
            }), settled);

    [Fact]
    public void The_worked_example_grips_on_valorisation()
    {
        var diagnosis = Read(Frozen.Example);
        Assert.Equal("R3", Assert.Single(diagnosis.Profile.Gripped).Id);
        Assert.Equal("AMORCER", diagnosis.Profile.Movement!.Id);
        Assert.Equal(["R1.3", "R2.3", "R3.1", "R4.2", "R5.3"], Rouages25.Ids(diagnosis.Profile.NextStages));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_stage_with_fewer_than_three_voices_shows_no_number_even_when_the_campaign_has_more(int voices)
    {
        var diagnosis = Read(Frozen.With("R1.1", Frozen.Levels([.. Enumerable.Repeat(3d, voices)])));
        var stage = diagnosis[Rouages25.Stage("R1.1")];
        Assert.Null(stage.Statistics);
        Assert.True(stage.IsHidden);
        Assert.False(stage.IsDebate);
    }

    [Fact]
    public void A_hidden_stage_moves_no_wheel_for_the_position_would_tell_it()
    {
        var diagnosis = Read(Frozen.With("R1.1", Frozen.Levels(3, 3)));
        Assert.Equal(0, diagnosis.Position(Rouages25.Framework.Wheels[0]));
        Assert.True(diagnosis.StopsAtUnknown(Rouages25.Framework.Wheels[0]));
    }

    [Fact]
    public void Three_voices_are_enough() =>
        Assert.NotNull(Read(Frozen.With("R1.1", Frozen.Levels(1, 2, 3)))[Rouages25.Stage("R1.1")].Statistics);

    [Fact]
    public void A_campaign_opened_with_names_hides_nothing() =>
        Assert.NotNull(Read(Frozen.With("R1.1", Frozen.Levels(3)), named: true)[Rouages25.Stage("R1.1")].Statistics);

    [Fact]
    public void The_group_value_sets_the_profile_and_leaves_the_answers()
    {
        var diagnosis = Read(Frozen.Example, settled: ("R3.1", new SettledLevel(3, null, March)));
        var stage = diagnosis[Rouages25.Stage("R3.1")];
        Assert.Equal(1, stage.Completeness);
        Assert.Equal(0.5, stage.Statistics!.Completeness);
        Assert.Equal(1.25, diagnosis.Position(Rouages25.Framework.Wheels[2]));
    }

    [Fact]
    public void Sigma_of_three_quarters_is_a_debate_and_the_largest_comes_first()
    {
        var results = Frozen.Example.Where(row => row.Item1 is not ("R1.2" or "R4.3" or "R5.1"))
            .Concat([("R4.3", Frozen.Levels(0.75, 2.25, 0.75, 2.25)), ("R1.2", Frozen.Levels(0, 0, 3, 3)),
                ("R5.1", Frozen.Levels(1, 1, 2, 2))]);
        Assert.Equal(["R1.2", "R4.3"], Read(results).Debate.Select(stage => stage.Stage.Id));
    }

    [Fact]
    public void Two_respondents_leave_the_whole_diagnosis_silent()
    {
        var diagnosis = Read(Rouages25.Framework.Stages.Select(stage => (stage.Id, Frozen.Levels(2, 3))));
        Assert.True(diagnosis.IsSilent);
        Assert.All(diagnosis.Profile.Positions, position => Assert.Equal(0, position));
    }
}
