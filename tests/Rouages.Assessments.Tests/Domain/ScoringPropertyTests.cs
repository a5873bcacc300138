using FsCheck;
using FsCheck.Fluent;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Tests.Domain;

/// <summary>What must hold whatever people answer.</summary>
public class ScoringPropertyTests
{
    private static readonly Framework Framework = Rouages25.Framework;

    /// <summary>Thousandths, so that values often fall on a threshold.</summary>
    private static readonly Gen<double[]> Completeness = Gen.Choose(0, 1000).Select(n => n / 1000d).ArrayOf(Framework.Stages.Length);

    private static readonly Gen<Voice[]> Voices =
        from count in Gen.Choose(1, 9)
        from sheets in Sheet().ArrayOf(count)
        from organisations in Gen.Elements(null, "a", "b", "c").ArrayOf(count)
        select sheets.Select((sheet, i) => new Voice($"v{i}", organisations[i], sheet)).ToArray();

    [Fact]
    public void A_position_stays_between_none_and_all_stages() => Holds(Completeness, values =>
        Framework.Profile(values).Positions.All(position => position is >= 0 and <= 5));

    [Fact]
    public void Doing_more_never_moves_a_wheel_back() => Holds(
        from values in Completeness
        from stage in Gen.Choose(0, values.Length - 1)
        from more in Gen.Choose(0, 1000)
        select (values, stage, more / 1000d), sample =>
        {
            var (values, stage, more) = sample;
            var raised = values.ToArray();
            raised[stage] = Math.Max(more, values[stage]);
            var wheel = Framework.Stages[stage].Wheel.Index;
            return Framework.Profile(raised).Positions[wheel] >= Framework.Profile(values).Positions[wheel];
        });

    [Fact]
    public void Gripped_and_racing_wheels_are_on_each_side_of_the_median() => Holds(Completeness, values =>
    {
        var profile = Framework.Profile(values);
        return profile.Gripped.All(w => profile.Positions[w.Index] < profile.Median)
            && profile.Racing.All(w => profile.Positions[w.Index] > profile.Median)
            && profile.NextStages.All(stage => !profile.IsAcquired(stage));
    });

    [Fact]
    public void The_order_of_answers_changes_nothing() => Holds(
        from voices in Voices
        from shuffled in Gen.Shuffle(voices)
        select (voices, shuffled), sample =>
        {
            var (one, other) = (Scoring.Of(Framework, sample.voices), Scoring.Of(Framework, sample.shuffled));
            return one.Spreads.Zip(other.Spreads).All(pair => Same(pair.First, pair.Second))
                && one.Profile.Positions.SequenceEqual(other.Profile.Positions)
                && one.Debate.Select(spread => spread.Stage).SequenceEqual(other.Debate.Select(spread => spread.Stage));
        });

    [Fact]
    public void A_member_who_repeats_the_mean_of_their_organisation_adds_no_weight() => Holds(
        from sheet in Sheet()
        from other in Sheet()
        from copies in Gen.Choose(1, 6)
        select (sheet, other, copies), sample =>
        {
            Voice[] two = [new("o", "o", sample.other), new("c0", "c", sample.sheet)];
            var many = two.Concat(Enumerable.Range(1, sample.copies).Select(i => new Voice($"c{i}", "c", sample.sheet)));
            return Scoring.Of(Framework, two).Spreads.Zip(Scoring.Of(Framework, many).Spreads)
                .All(pair => Near(pair.First.Completeness, pair.Second.Completeness));
        });

    [Fact]
    public void A_deviation_is_never_negative_nor_beyond_the_half_of_the_scale() => Holds(Voices, voices =>
        Scoring.Of(Framework, voices).Spreads.All(spread => spread.Sigma is >= 0 and <= 1.5 + 1e-12));

    [Fact]
    public void A_mean_lies_between_the_lowest_and_the_highest() => Holds(Voices, voices =>
        Scoring.Of(Framework, voices).Spreads.All(s =>
            s.Respondents == 0 || (s.Lowest - 1e-12 <= s.Mean && s.Mean <= s.Highest + 1e-12 && s.Distribution.Sum() == s.Respondents)));

    /// <summary>Statuses and measures of the first wheel, each of them given or not.</summary>
    private static Gen<AnswerSheet> Sheet() =>
        from statuses in Gen.Choose(-1, 3).ArrayOf(Framework.Stages.Length)
        from measures in Gen.Choose(-40, 100).ArrayOf(Framework.Indicators.Length)
        select Fill(statuses, measures);

    private static AnswerSheet Fill(int[] statuses, int[] measures)
    {
        var sheet = new AnswerSheet(Framework);
        foreach (var stage in Framework.Stages) sheet[stage] = statuses[stage.Index] < 0 ? null : statuses[stage.Index];
        foreach (var indicator in Framework.Indicators)
            sheet[indicator] = indicator.Accepts(measures[indicator.Index]) ? measures[indicator.Index] : null;
        return sheet;
    }

    private static bool Same(Spread one, Spread other) =>
        one with { Distribution = default } == other with { Distribution = default } && one.Distribution.SequenceEqual(other.Distribution);

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-12 || (double.IsNaN(one) && double.IsNaN(other));

    private static void Holds<T>(Gen<T> samples, Func<T, bool> property) =>
        Prop.ForAll(samples.ToArbitrary(), property).QuickCheckThrowOnFailure();
}
