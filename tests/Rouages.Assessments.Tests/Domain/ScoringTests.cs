using Rouages.Assessments.Domain;
using static Rouages.Assessments.Tests.Domain.Rouages25;

namespace Rouages.Assessments.Tests.Domain;

public class ScoringTests
{
    [Fact]
    public void Half_of_the_indicators_document_a_stage()
    {
        // R1.2 has five indicators: three of them are needed, two are not enough.
        var two = Measured(("R1.2.I1", 5), ("R1.2.I2", 6));
        var three = Measured(("R1.2.I1", 5), ("R1.2.I2", 6), ("R1.2.I4", 0));
        Assert.True(double.IsNaN(Read(Voice("a", two)).Completeness));
        Assert.Equal(6 / 9d, Read(Voice("a", three)).Completeness);
        Assert.True(Read(Voice("a", three)).IsDocumented);
    }

    [Fact]
    public void A_stage_without_enough_indicators_shows_the_declared_status()
    {
        var sheet = Measured(("R1.2.I1", 5), ("R1.2.I2", 6));
        sheet[Stage("R1.2")] = 1;
        var spread = Read(Voice("a", sheet));
        Assert.Equal(1 / 3d, spread.Completeness);
        Assert.False(spread.IsDocumented);
    }

    [Fact]
    public void Indicators_make_the_completeness_and_the_declared_status_makes_the_debate()
    {
        var sheet = Measured(("R1.2.I1", 5), ("R1.2.I2", 6), ("R1.2.I5", 3));
        sheet[Stage("R1.2")] = 0;
        var spread = Read(Voice("a", sheet));
        Assert.Equal(1, spread.Completeness);
        Assert.Equal(0, spread.Highest);
    }

    [Fact]
    public void One_organisation_has_one_voice()
    {
        Voice[] voices =
        [
            Voice("a", Declared(("R1.2", 3)), "grande"), Voice("b", Declared(("R1.2", 3)), "grande"),
            Voice("c", Declared(("R1.2", 3)), "grande"), Voice("d", Declared(("R1.2", 0)), "petite"),
        ];
        var spread = Read(voices);
        Assert.Equal(0.5, spread.Completeness);
        Assert.Equal((4, 2), (spread.Respondents, spread.Organisations));
    }

    [Fact]
    public void Someone_without_organisation_is_not_mixed_with_an_organisation_of_that_name()
    {
        var spread =
            Read(Voice("x", Declared(("R1.2", 3))), Voice("a", Declared(("R1.2", 0)), "x"), Voice("b", Declared(("R1.2", 0)), "x"));
        Assert.Equal((0.5, 2), (spread.Completeness, spread.Organisations));
    }

    [Fact]
    public void Silence_is_not_a_zero()
    {
        var spread = Read(Voice("a", Declared(("R1.2", 2))), Voice("b", Declared(("R1.1", 0))));
        Assert.Equal((1, 2d), (spread.Respondents, spread.Mean));
    }

    [Fact]
    public void The_deviation_is_that_of_the_people_not_of_the_organisations()
    {
        var spread = Read(Voice("a", Declared(("R1.2", 3)), "x"), Voice("b", Declared(("R1.2", 0)), "x"));
        Assert.Equal((0d, 3d, 1.5), (spread.Lowest, spread.Highest, spread.Sigma));
    }

    [Fact]
    public void Debates_come_largest_first_and_ties_in_stage_order()
    {
        var reading = Scoring.Of(Rouages25.Framework,
        [
            Voice("a", Declared(("R1.1", 2), ("R1.2", 0), ("R2.1", 1), ("R5.1", 0))),
            Voice("b", Declared(("R1.1", 2), ("R1.2", 2), ("R2.1", 3), ("R5.1", 3))),
            Voice("c", Declared(("R3.1", 1))),
        ]);
        Assert.Equal(["R5.1", "R1.2", "R2.1"], reading.Debate.Select(spread => spread.Stage.Id));
    }

    [Fact]
    public void A_deviation_of_exactly_three_quarters_is_a_debate()
    {
        // Statuses 0.5 and 2 by indicators: R3.4 has four, scored 1+0+0+1 and 3+3+1+1.
        var low = Measured(("R3.4.I1", 1), ("R3.4.I2", 0), ("R3.4.I3", 0), ("R3.4.I4", 1));
        var high = Measured(("R3.4.I1", 6), ("R3.4.I2", 6), ("R3.4.I3", 0), ("R3.4.I4", 2));
        var reading = Scoring.Of(Rouages25.Framework, [Voice("a", low), Voice("b", high)]);
        Assert.Equal("R3.4", Assert.Single(reading.Debate).Stage.Id);
        Assert.Equal(0.75, reading.Debate[0].Sigma, 12);
    }

    [Fact]
    public void The_group_settles_and_the_answers_stay()
    {
        var reading = Scoring.Of(Rouages25.Framework, [Voice("a", Declared(("R1.1", 0)))],
            new Dictionary<Stage, double> { [Stage("R1.1")] = 1, [Stage("R1.2")] = 0.41 });
        var spread = reading.Spreads[0];
        Assert.Equal((0d, 1d, 1d), (spread.Mean, spread.Group, spread.Settled));
        Assert.Equal(1.41, reading.Profile.Positions[0], 12);
    }

    [Fact]
    public void Stages_told_by_statuses_alone_are_to_document()
    {
        var sheet = Measured(("R1.1.I1", 1), ("R1.1.I2", 1));
        sheet[Stage("R1.2")] = 3;
        var undocumented = Scoring.Of(Rouages25.Framework, [Voice("a", sheet)]).Profile.Undocumented;
        Assert.Equal(24, undocumented.Length);
        Assert.DoesNotContain(Stage("R1.1"), undocumented);
    }

    [Fact]
    public void A_sheet_refuses_what_is_out_of_its_scales()
    {
        var sheet = new AnswerSheet(Rouages25.Framework);
        Assert.Throws<ArgumentOutOfRangeException>(() => sheet[Stage("R1.1")] = 4);
        Assert.Throws<ArgumentOutOfRangeException>(() => sheet[Rouages25.Framework.Indicator("R1.1.I1")!] = 2);
    }

    private static Spread Read(params Voice[] voices) => Scoring.Of(Rouages25.Framework, voices).Spreads[Stage("R1.2").Index];
}
