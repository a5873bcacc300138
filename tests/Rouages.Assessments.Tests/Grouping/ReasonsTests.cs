using Rouages.Assessments.Domain;
using Said = Rouages.Assessments.Domain.Answer;

namespace Rouages.Assessments.Tests.Grouping;

public sealed class ReasonsTests(ResultsSite site) : IClassFixture<ResultsSite>
{
    private static readonly DateTimeOffset Then = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_lines_of_a_stage_are_read_without_name_once_three_answered()
    {
        var cast = new Cast();
        var campaign = cast.Closed(1, Then, Frozen.With("R1.2", Frozen.Levels(1, 3)));
        Write(cast, campaign, "R1.1.why", "Le comité se réunit.", "À deux seulement.", "Chaque mois.");
        Write(cast, campaign, "R1.2.why", "Ceci en trahirait une.");
        await site.Has([.. cast.Rows]);

        var page = await site.As(cast.Member).Visit($"{cast.Home}/1/groupe?etape=R1.1");
        Assert.Equal(["À deux seulement.", "Chaque mois.", "Le comité se réunit."],
            page.Page.QuerySelectorAll("#etape-R1\\.1 .reasons li").Select(line => line.TextContent));
        Assert.DoesNotContain("Ceci en trahirait une",
            (await site.As(cast.Member).Visit($"{cast.Home}/1/groupe?etape=R1.2")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Personne 1", page.Text, StringComparison.Ordinal);
        foreach (var outside in new[] { "1/rapport", "1/export.json", "1/export.csv" })
            Assert.DoesNotContain("comité se réunit",
                (await site.As(cast.Member).Visit($"{cast.Home}/{outside}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_diagnosis_by_name_tells_who_wrote_what()
    {
        var cast = new Cast();
        var campaign = cast.Closed(1, Then, Frozen.Example, named: true);
        Write(cast, campaign, "R1.1.why", "Le comité se réunit.");
        await site.Has([.. cast.Rows]);
        var page = await site.As(cast.Member).Visit($"{cast.Home}/1/groupe/etapes/R1.1");
        var row = Assert.Single(page.Page.QuerySelectorAll("tbody tr")).TextContent;
        Assert.Contains("Personne 1", row, StringComparison.Ordinal);
        Assert.Contains("Le comité se réunit.", row, StringComparison.Ordinal);
    }

    private static void Write(Cast cast, Campaign campaign, string item, params string[] lines)
    {
        var people = cast.Rows.OfType<Respondent>().Where(one => one.CampaignId == campaign.Id).Zip(lines).ToList();
        cast.Rows.AddRange(people.Select(pair => new Said
        {
            RespondentId = pair.First.Id, Item = item, Text = pair.Second, Sequence = 1, At = Then,
        }));
    }
}
