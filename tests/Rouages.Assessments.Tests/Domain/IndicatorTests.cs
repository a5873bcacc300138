namespace Rouages.Assessments.Tests.Domain;

public class IndicatorTests
{
    [Theory]
    [InlineData("R1.1.I1", 0, 0)] // yes/no
    [InlineData("R1.1.I1", 1, 3)]
    [InlineData("R1.1.I1", 3, 3)]
    [InlineData("R1.1.I4", 2, 2)] // scale
    [InlineData("R1.1.I2", 0, 0)] // 0 | <0,5 | 0,5–1 | >1
    [InlineData("R1.1.I2", 0.25, 1)]
    [InlineData("R1.1.I2", 0.5, 2)]
    [InlineData("R1.1.I2", 1, 2)]
    [InlineData("R1.1.I2", 1.5, 3)]
    [InlineData("R1.1.I3", 0.9, 0)] // 0 | 1–3 | 4–9 | ≥10
    [InlineData("R1.1.I3", 3, 1)]
    [InlineData("R1.1.I3", 9, 2)]
    [InlineData("R1.1.I3", 10, 3)]
    [InlineData("R1.2.I3", 0.4, 0)] // 0 | <34 | 34–66 | >66, rounded first
    [InlineData("R1.2.I3", 0.5, 1)]
    [InlineData("R1.2.I3", 33.4, 1)]
    [InlineData("R1.2.I3", 33.5, 2)]
    [InlineData("R1.2.I3", 66.4, 2)]
    [InlineData("R1.2.I3", 66.5, 3)]
    [InlineData("R1.3.I1", 3, 0)] // <4 | 4–6 | 7–11 | ≥12
    [InlineData("R1.3.I1", 4, 1)]
    [InlineData("R1.5.I2", 0, 0)] // 1 | 2 | 3 | ≥4: under the first slot
    [InlineData("R1.5.I3", 67, 0)] // >66 | 51–66 | 34–50 | ≤33: the less the better
    [InlineData("R1.5.I3", 66.4, 1)]
    [InlineData("R1.5.I3", 50, 2)]
    [InlineData("R1.5.I3", 33.4, 3)]
    [InlineData("R1.5.I3", 0, 3)]
    [InlineData("R5.3.I2", 10.4, 3)] // >50 | 31–50 | 11–30 | ≤10
    [InlineData("R5.3.I2", 10.5, 2)]
    [InlineData("R2.3.I4", 99.4, 2)] // 0 | <50 | 50–99 | 100
    [InlineData("R2.3.I4", 99.5, 3)]
    [InlineData("R4.3.I3", 1999.99, 1)] // 0 | <2 000 | 2 000–9 999 | ≥10 000
    [InlineData("R4.3.I3", 10000, 3)]
    [InlineData("R4.5.I4", 0.5, 1)] // 0 | <1 | 1–2 | ≥3
    public void A_measure_gets_the_highest_slot_that_it_reaches(string indicator, double measure, int score) =>
        Assert.Equal(score, Rouages25.Framework.Indicator(indicator)!.Score(measure));

    [Theory]
    [InlineData("R1.1.I1", 2)]
    [InlineData("R1.1.I4", 1.5)]
    [InlineData("R1.1.I4", 4)]
    [InlineData("R1.1.I3", -1)]
    [InlineData("R1.2.I3", 100.1)]
    [InlineData("R4.3.I3", double.NaN)]
    [InlineData("R4.3.I3", double.PositiveInfinity)]
    public void What_is_not_a_measure_is_refused(string indicator, double measure) =>
        Assert.False(Rouages25.Framework.Indicator(indicator)!.Accepts(measure));
}
