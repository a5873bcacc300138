using FsCheck;
using FsCheck.Fluent;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Indicators;

namespace Rouages.Objects.Tests.Indicators;

public sealed class IndicatorTests
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly IndicatorTerms Terms = new()
    {
        Label = "Emplois créés", Definition = "Contrats de plus de six mois.", Unit = IndicatorUnit.Count("emplois"),
        Source = "Registre du personnel",
        Baseline = new(10, new(2026, 1, 1)), Target = new(30, new(2027, 1, 1)),
    };

    private static Act At(int day) => new(Guid.CreateVersion7(Then), null, Then.AddDays(day));

    private static DateOnly Day(int day) => new DateOnly(2026, 3, 2).AddDays(day);

    private static Indicator Jobs() => Indicator.Define(new("action", Guid.CreateVersion7(Then)), Terms, At(0)).Value!;

    public static TheoryData<IndicatorTerms, string> Unsound => new()
    {
        { Terms with { Label = " " }, "Label" }, { Terms with { Definition = "" }, "Definition" }, { Terms with { Source = "" }, "Source" },
        { Terms with { Unit = new("", 0, null, null) }, "Unit" }, { Terms with { Unit = new("€", 7, null, null) }, "Decimals" },
        { Terms with { Unit = new("€", 0, 2, 1) }, "Lowest" }, { Terms with { Baseline = new(-1, new(2026, 1, 1)) }, "Baseline" },
        { Terms with { Target = new(30.5m, new(2027, 1, 1)) }, "Target" }, { Terms with { Target = new(30, new(2025, 1, 1)) }, "Target" },
    };

    [Theory, MemberData(nameof(Unsound))]
    public void An_indicator_says_what_it_counts(IndicatorTerms terms, string field) =>
        Assert.Equal(field, Indicator.Define(default, terms, At(0)).Refusal?.Field);

    [Fact]
    public void A_value_fits_its_unit_and_its_day_has_come()
    {
        var jobs = Jobs();
        Assert.Equal("Value", jobs.Measure(Day(0), 1.5m, null, At(0)).Refusal?.Field);
        Assert.Equal("Value", jobs.Measure(Day(0), -1, null, At(0)).Refusal?.Field);
        Assert.Equal("On", jobs.Measure(Day(1), 1, null, At(0)).Refusal?.Field);
        Assert.Equal("Note", jobs.Measure(Day(0), null, " ", At(0)).Refusal?.Field);
        Assert.Empty(jobs.Measures);
    }

    [Fact]
    public void A_missing_value_is_not_zero()
    {
        var jobs = Jobs();
        jobs.Measure(Day(1), 15, null, At(10));
        Assert.Null(jobs.Measure(Day(5), null, "L’enquête n’a pas eu lieu.", At(10)).Refusal);
        Assert.Equal(15, jobs.Latest(Day(6))?.Value);
        Assert.Equal(0.25m, jobs.Progress(Day(6)));
        Assert.Null(jobs.Progress(Day(0)));
    }

    [Fact]
    public void A_correction_keeps_what_it_corrects()
    {
        var jobs = Jobs();
        jobs.Measure(Day(1), 15, null, At(1));
        jobs.Measure(Day(1), 16, "Erreur de saisie.", At(2));
        Assert.Equal([16m], jobs.Standing.Select(measure => measure.Value));
        Assert.Equal([15m, 16m], jobs.Measures.Select(measure => measure.Value));
        Assert.NotNull(jobs.Measures[0].Corrected);
    }

    [Fact]
    public void The_unit_stays_once_there_is_a_value()
    {
        var jobs = Jobs();
        Assert.Null(jobs.Define(Terms with { Unit = IndicatorUnit.Count("postes") }));
        jobs.Measure(Day(1), 15, null, At(1));
        Assert.Equal("Unit", jobs.Define(Terms)?.Field);
    }

    [Fact]
    public void What_is_no_longer_followed_takes_no_value()
    {
        var jobs = Jobs();
        jobs.Retire(At(1));
        Assert.NotNull(jobs.Measure(Day(1), 1, null, At(2)).Refusal);
    }

    [Fact]
    public void A_target_below_the_baseline_is_a_way_down()
    {
        var waste =
            Indicator.Define(default, Terms with { Baseline = new(100, new(2026, 1, 1)), Target = new(60, new(2027, 1, 1)) }, At(0)).Value!;
        waste.Measure(Day(1), 80, null, At(1));
        Assert.Equal(0.5m, waste.Progress(Day(1)));
    }

    [Theory]
    [InlineData(ConsentScope.Nobody, null, true, true), InlineData(ConsentScope.Members, "Ana et Bob", true, false),
        InlineData(ConsentScope.Everybody, "Ana et Bob", true, true)]
    public void A_proof_is_shown_as_far_as_people_agreed(ConsentScope scope, string? from, bool members, bool everybody)
    {
        var measure = Jobs().Measure(Day(1), 15, null, At(1)).Value!;
        var proof = measure.Prove("Photo", "https://exemple.fr/photo", null, new(scope, from, from is null ? null : Day(0)), At(1)).Value!;
        Assert.Equal((members, everybody), (proof.MayBeShownTo(Audience.Members), proof.MayBeShownTo(Audience.Everybody)));
        proof.EndConsent(Day(2));
        Assert.Equal((false, false), (proof.MayBeShownTo(Audience.Members), proof.MayBeShownTo(Audience.Everybody)));
    }

    [Fact]
    public void A_proof_needs_its_consent_and_one_thing_to_show()
    {
        var measure = Jobs().Measure(Day(1), 15, null, At(1)).Value!;
        Assert.Equal("From",
            measure.Prove("Photo", "https://exemple.fr", null, new(ConsentScope.Members, " ", Day(0)), At(1)).Refusal?.Field);
        Assert.Equal("ConsentOn",
            measure.Prove("Photo", "https://exemple.fr", null, new(ConsentScope.Members, "Ana", Day(2)), At(1)).Refusal?.Field);
        Assert.Equal("Link", measure.Prove("Photo", null, null, ProofConsent.NotNeeded, At(1)).Refusal?.Field);
        Assert.Equal("Link", measure.Prove("Photo", "javascript:alert(1)", null, ProofConsent.NotNeeded, At(1)).Refusal?.Field);
        Assert.Equal("Title", measure.Prove("", "https://exemple.fr", null, ProofConsent.NotNeeded, At(1)).Refusal?.Field);
    }

    private static readonly Gen<decimal?[]> Values =
        Gen.OneOf(Gen.Constant((decimal?)null), Gen.Choose(-100_000, 100_000).Select(cents => (decimal?)(cents / 100m))).ArrayOf();

    [Fact]
    public void Adding_up_says_what_is_missing_and_never_counts_it_as_zero() => Prop.ForAll(Values.ToArbitrary(), values =>
    {
        var sum = IndicatorSum.Of(values);
        var known = values.OfType<decimal>().ToList();
        return sum.Known + sum.Missing == values.Length && sum.Known == known.Count
            && sum.Total == (known.Count == 0 ? null : known.Sum()) && sum.Mean == (known.Count == 0 ? null : known.Average())
            && IndicatorSum.Of(values.Append(null)) == sum with { Missing = sum.Missing + 1 };
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_latest_value_is_that_of_the_last_measured_day() => Prop.ForAll(Gen.Choose(0, 40).ArrayOf().ToArbitrary(), days =>
    {
        var jobs = Jobs();
        foreach (var day in days.Take(100)) jobs.Measure(Day(day), day, null, At(40));
        return jobs.Latest(Day(40))?.Value == (days.Length == 0 ? null : days.Take(100).Max()) && jobs.Standing.Select(one => one.On)
            .Distinct().Count() == jobs.Standing.Count();
    }).QuickCheckThrowOnFailure();
}
