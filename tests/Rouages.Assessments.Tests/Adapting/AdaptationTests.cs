using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Commons.Content;
using Rouages.Territories;

namespace Rouages.Assessments.Tests.Adapting;

public class AdaptationTests
{
    private static readonly Framework Own = Frameworks.Load(ContentRoot.Find(null)).Find("rouages-de-la-cooperation", 2)!;

    [Fact]
    public void A_stage_is_acquired_where_the_adaptation_says_and_the_position_stays()
    {
        var adapted = Own.With(new("oise", 1, "Oise", "Réseau", new Dictionary<string, double> { ["acquired"] = 0.7 }));
        var completeness = new double[Own.Stages.Length];
        completeness[0] = 0.72;
        var (before, after) = (Own.Profile(completeness), adapted.Profile(completeness));
        Assert.Empty(before.Acquired);
        Assert.Same(Own.Stages[0], Assert.Single(after.Acquired));
        Assert.Equal(before.Positions, after.Positions);
        Assert.Equal((0.75, 0.7, 0.75), (Own.Thresholds.Acquired, adapted.Thresholds.Acquired, adapted.OwnThresholds.Acquired));
        Assert.Equal(Own.Thresholds.Debate, adapted.Thresholds.Debate);
        Assert.Same(Own, Own.With(null));
    }

    [Fact]
    public void What_a_campaign_stores_is_read_back_as_it_was()
    {
        var adaptation = new Adaptation("oise", 3, "Lecture de l’Oise", "Réseau", new Dictionary<string, double> { ["acquired"] = 0.7 });
        var read = Adaptation.Read(adaptation.ToJson())!;
        Assert.Equal(("oise", 3, "Lecture de l’Oise", "Réseau"), (read.Slug, read.Version, read.Name, read.By));
        Assert.Equal([(ThresholdName.Acquired, 0.7)], read.Changes);
        Assert.Null(Adaptation.Read(null));
    }

    [Fact]
    public void The_closest_territory_proposes_its_own()
    {
        var offered = AdaptedSite.Load(("hauts.json", AdaptedSite.Region), ("oise.json", AdaptedSite.Oise)).For(Own);
        var territories = new TerritoryFinder();
        string? Of(string commune) => Assessments.Adapting.Adaptations.Of(offered, [commune], territories)?.Adaptation.Slug;
        Assert.Equal(("oise", "hauts", null), (Of("60057"), Of("59350"), Of("35238")));
    }

    [Theory]
    [InlineData("\"60\", \"R32\", \"200067999\"", null)]
    [InlineData("\"60\", \"99\"", "/territories/1")]
    [InlineData("\"R00\"", "/territories/0")]
    [InlineData("\"123456789\"", "/territories/0")]
    public void A_code_that_no_territory_of_the_map_has_is_told_with_its_place(string codes, string? at)
    {
        var all = AdaptedSite.Load(("oise.json", AdaptedSite.Oise.Replace("\"60\"", codes, StringComparison.Ordinal)));
        var problem = Record.Exception(() => all.CheckTerritories(new TerritoryFinder())) as ContentException;
        Assert.Equal(at, problem?.At);
        if (at is not null) Assert.Contains("aucun territoire n’a le code", problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_version_is_offered_and_the_former_one_stays_readable()
    {
        var before = AdaptedSite.Oise.Replace("\"version\": 3", "\"version\": 2", StringComparison.Ordinal);
        var all = AdaptedSite.Load(("oise.json", AdaptedSite.Oise), ("oise@2.json", before));
        Assert.Equal(3, Assert.Single(all.For(Own)).Adaptation.Version);
        Assert.Empty(all.For(Frameworks.Load(ContentRoot.Find(null)).Find("rouages-de-la-cooperation", 1)!));
        Assert.Throws<ContentException>(() => AdaptedSite.Load(("oise.json", AdaptedSite.Oise), ("oise@3.json", AdaptedSite.Oise)));
    }

    [Fact]
    public void Two_diagnoses_are_compared_with_the_thresholds_of_the_later_one()
    {
        var lenient = Own.With(new("oise", 1, "Oise", "Réseau", new Dictionary<string, double> { ["debate"] = 0.2 }));
        var results = Frozen.With("R1.2", Frozen.Levels(3, 3, 3, 2)).ToList();
        var (first, last) = (Closed(Own, 1), Closed(lenient, 2));
        var comparison = Comparison.Of(last, first)!;
        Assert.Same(lenient, comparison.Before.Framework);
        Assert.Null(comparison.ReadAs);
        Assert.Empty(first.Debate);
        Assert.Single(comparison.Before.Debate);

        Diagnosis Closed(Framework framework, int number) => Diagnosis.Of(
            new(Guid.Empty, number, "Essai", new(2026, number, 1, 9, 0, 0, TimeSpan.Zero), 4, 4, false, null), framework,
            [.. results.Select(row => Named(row.Item1, row.Item2))], []);
    }

    private static StageResult Named(string stage, StageResult result) => new()
    {
        CampaignId = result.CampaignId, Stage = stage, Voices = result.Voices, Mean = result.Mean, Lowest = result.Lowest,
        Highest = result.Highest, Sigma = result.Sigma, Completeness = result.Completeness, Documented = result.Documented,
        Distribution = result.Distribution,
    };
}
