using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Tests.Domain;

public sealed class ComparisonTests
{
    private static readonly DateTimeOffset March = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    private static Comparison Compare(double[][] before, double[][] after) =>
        Comparison.Of(DiagnosisTests.Read(Frozen.Of(before)), DiagnosisTests.Read(Frozen.Of(after), closed: March.AddMonths(6)))!;

    private static double[][] Replaced(int wheel, params double[] stages) =>
        [.. Frozen.WorkedExample.Select((row, i) => i == wheel ? stages : row)];

    [Fact]
    public void The_same_answers_change_nothing()
    {
        var same = Compare(Frozen.WorkedExample, Frozen.WorkedExample);
        Assert.All(same.Wheels, wheel => Assert.Equal(0, wheel.Difference));
        Assert.False(same.AsksRenewal);
    }

    [Fact]
    public void The_older_diagnosis_comes_first_whatever_the_order_asked()
    {
        var (old, recent) = (DiagnosisTests.Read(Frozen.Example), DiagnosisTests.Read(Frozen.Example, closed: March.AddDays(1)));
        Assert.Same(old, Comparison.Of(recent, old)!.Before);
    }

    [Fact]
    public void A_wheel_that_lost_half_a_step_asks_for_renewal()
    {
        // 2.5 before, 2.0 after.
        var lost = Compare(Frozen.WorkedExample, Replaced(0, 1, 0.83, 0, 0, 0));
        Assert.Equal(-0.5, lost.Wheels[0].Difference, 9);
        Assert.True(lost.AsksRenewal);
    }

    [Fact]
    public void A_smaller_loss_does_not() => Assert.False(Compare(Frozen.WorkedExample, Replaced(0, 1, 0.83, 0.01, 0, 0)).AsksRenewal);

    [Fact]
    public void A_loss_that_comes_from_hidden_answers_concludes_nothing()
    {
        var comparison = Comparison.Of(
            DiagnosisTests.Read(Frozen.Example),
                DiagnosisTests.Read(Frozen.With("R1.1", Frozen.Levels(3, 3)), closed: March.AddMonths(6)))!;
        Assert.False(comparison.Wheels[0].IsCertain);
        Assert.False(comparison.AsksRenewal);
        Assert.Null(comparison.Stages[0].Difference);
    }

    [Fact]
    public void Stages_differ_by_what_they_gained() =>
        Assert.Equal(0.5, Compare(Frozen.WorkedExample, Replaced(2, 1, 0.25, 0, 0, 0)).Stages[10].Difference!.Value, 9);
}
