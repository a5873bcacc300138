using Rouages.Assessments.Domain;
using Rouages.Cooperations.Domain;

namespace Rouages.Assessments.Tests.Domain;

public sealed class SettlingTests
{
    private static readonly Act Now = new(Guid.Empty, null, new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(null)]
    [InlineData(4)]
    [InlineData(-1)]
    public void A_level_out_of_the_scale_is_refused(int? level) =>
        Assert.Equal("Choisissez un niveau.", Settling.Read(level, null).Refusal?.Message);

    [Fact]
    public void A_note_that_is_too_long_is_refused() =>
        Assert.Equal("Note", Settling.Read(2, new string('a', GroupValue.LongestNote + 1)).Refusal?.Field);

    [Fact]
    public void A_blank_note_is_no_note() => Assert.Equal((2, (string?)null), Settling.Read(2, "  ").Value);

    [Theory]
    [InlineData(null)]
    [InlineData(2)]
    public void A_disagreement_that_is_kept_has_no_level(int? level) =>
        Assert.Equal(((int?)null, "Chacun y tient"), Settling.Read(level, "Chacun y tient", keep: true).Value);

    [Fact]
    public void The_note_of_a_disagreement_has_the_same_bound() =>
        Assert.Equal("Note", Settling.Read(null, new string('a', GroupValue.LongestNote + 1), keep: true).Refusal?.Field);

    [Fact]
    public void A_disagreement_that_is_kept_moves_nothing_settles_nothing_and_stays_out_of_the_means()
    {
        (string, StageResult)[] answers = [("R1.1", Frozen.Levels(3, 2, 2, 2)), ("R1.2", Frozen.Levels(3, 3, 0, 0))];
        var before = DiagnosisTests.Read(answers);
        var after = before.Framework is var framework
            ? Diagnosis.Of(before.Campaign, framework, [.. before.Stages.Select(stage =>
                stage.Stage.Id == "R1.1" ? stage with { Kept = new("Chacun y tient", Now.At) } : stage)]) : null;
        Assert.Equal(before.Profile.Positions, after!.Profile.Positions);
        Assert.Equal(before.Counted, after.Counted);
        Assert.Equal("R1.1", Assert.Single(after.Disagreements).Stage.Id);
        Assert.Empty(Settling.Settleable(after));
    }

    [Fact]
    public void Debates_hidden_stages_and_settled_stages_stay_out_of_the_means()
    {
        var diagnosis = DiagnosisTests.Read(
            [("R1.1", Frozen.Levels(2, 2, 2)), ("R1.2", Frozen.Levels(0, 3, 3)), ("R1.3", Frozen.Levels(2, 2)),
                ("R1.4", Frozen.Levels(1, 1, 1))],
            settled: ("R1.4", new SettledLevel(3, null, Now.At)));
        var value = Assert.Single(Settling.AtMean(diagnosis, Now));
        Assert.Equal(("R1.1", 2, 2 / 3d), (value.Stage, value.Level, value.Completeness));
        Assert.NotNull(value.Batch);
    }

    [Fact]
    public void Settling_at_the_mean_moves_no_position()
    {
        (string, StageResult)[] answers = [("R1.1", Frozen.Levels(3, 2, 2, 2)), ("R1.2", Frozen.Levels(2, 2, 1, 2)), ("R1.3", Frozen.Levels(1, 1, 1))];
        var before = DiagnosisTests.Read(answers);
        var after = DiagnosisTests.Read(answers, settled: [.. Settling.AtMean(before, Now).Select(value =>
            (value.Stage, new SettledLevel(value.Level, null, Now.At, Mean: value.Completeness)))]);
        Assert.Equal(before.Profile.Positions, after.Profile.Positions);
        Assert.Equal(((0, 3), (3, 0)), (before.Counted, after.Counted));
    }

    [Theory]
    [InlineData(1.4, 1)]
    [InlineData(1.5, 1)]
    [InlineData(1.6, 2)]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    public void The_level_nearest_the_mean_is_taken_and_halfway_goes_down(double mean, int level) =>
        Assert.Equal(level, new StageStatistics(mean, mean, mean, 0, mean / 3, [0, 0, 0, 0]).NearestLevel);
}
