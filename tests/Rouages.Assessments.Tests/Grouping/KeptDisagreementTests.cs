using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Assessments.Grouping;
using Rouages.Commons.Tables;

namespace Rouages.Assessments.Tests.Grouping;

/// <summary>« Nous gardons le désaccord » : written down, told everywhere, never as something settled.</summary>
public sealed class KeptDisagreementTests(ResultsSite site) : IClassFixture<ResultsSite>
{
    private static readonly DateTimeOffset March = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    private async Task<Cast> Closed(bool named = false, params (string, StageResult)[] results)
    {
        var cast = new Cast();
        cast.Closed(1, March, results is [] ? Frozen.With("R1.2", Frozen.Levels(3, 3, 0, 0)) : results, named);
        await site.Has([.. cast.Rows]);
        return cast;
    }

    private static string Form(string stage) => $"form[action$='/etapes/{stage}']";

    private Task<GroupValue?> Value(Cast cast, string stage) => site.Read(db =>
        db.Set<GroupValue>()
            .SingleOrDefaultAsync(value =>
                value.Stage == stage && db.Set<Campaign>().Any(c => c.Id == value.CampaignId && c.CooperationId == cast.Cooperation.Id)));

    [Fact]
    public async Task A_disagreement_is_kept_counted_apart_and_never_as_settled()
    {
        var cast = await Closed();
        var visitor = site.As(cast.Facilitator);
        await visitor.Visit($"{cast.Home}/1/groupe");
        var answer = await visitor.Submit(Form("R1.2"), ("Level", SettleForm.Disagreement), ("Note", "Signer quoi ?"));
        Assert.Equal($"{cast.Home}/1/groupe?vue=bilan", answer.Location);
        Assert.Equal((true, "Signer quoi ?"), ((await Value(cast, "R1.2"))!.KeepsDisagreement, (await Value(cast, "R1.2"))!.Note));

        await visitor.Visit($"{cast.Home}/1/groupe?vue=bilan");
        Assert.Equal("Aucune étape posée par le groupe, 25 lues à la moyenne des réponses. 1 désaccord gardé.",
            visitor.Page.QuerySelector("#bilan + .lead")!.TextContent);
        Assert.Contains("Signer quoi ?", visitor.Page.QuerySelector("[id='etape-R1.2']")!.TextContent, StringComparison.Ordinal);
        Assert.Single(visitor.Page.QuerySelectorAll(".points .kept"));

        await visitor.Visit($"{cast.Home}/1");
        Assert.Contains("1 désaccord gardé.", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        await visitor.Visit($"{cast.Home}/1/rapport");
        Assert.Contains("Les désaccords gardés", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Les niveaux retenus par le groupe", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        var about = JsonNode.Parse((await visitor.Visit($"{cast.Home}/1/export.json")).Text)!["about"]!;
        Assert.Equal((0, 25, 1), ((int)about["settled"]!, (int)about["atMean"]!, (int)about["disagreements"]!));
        Assert.True((bool)about["stages"]!["R1.2"]!["disagreement"]!);
        var table = CsvReader.Read((await visitor.Visit($"{cast.Home}/1/export.csv")).Text, TableLimits.Usual).Value!;
        var told = table.Rows.ToLookup(row => row.Cells[15], row => row.Cells[1]).Single(rows => rows.Count() == 1);
        Assert.Equal("R1.2", told.Single());
        Assert.Equal("Signer quoi ?", table.Rows.Single(row => row.Cells[1] == "R1.2").Cells[14]);
    }

    [Fact]
    public async Task A_kept_disagreement_gives_way_to_a_level_and_back()
    {
        var cast = await Closed();
        var (one, other) = (site.As(cast.Facilitator), site.As(cast.OtherFacilitator));
        await one.Visit($"{cast.Home}/1/groupe");
        await one.Submit(Form("R1.2"), ("Level", SettleForm.Disagreement));
        await one.Visit($"{cast.Home}/1/groupe?etape=R1.2");
        await other.Visit($"{cast.Home}/1/groupe?etape=R1.2");
        Assert.NotNull(one.Page.QuerySelector($"input[value='{SettleForm.Disagreement}'][checked]"));
        await one.Submit(Form("R1.2"), ("Level", "2"));
        Assert.Equal((2, false), ((await Value(cast, "R1.2"))!.Level, (await Value(cast, "R1.2"))!.KeepsDisagreement));
        Assert.Equal(HttpStatusCode.Conflict, (await other.Submit(Form("R1.2"), ("Level", SettleForm.Disagreement))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await other.Submit(Form("R1.2"))).Status);
        Assert.True((await Value(cast, "R1.2"))!.KeepsDisagreement);
        await one.Visit($"{cast.Home}/1/groupe?etape=R1.2");
        await one.Submit(Form("R1.2"), ("TakeBack", "true"));
        Assert.Null(await Value(cast, "R1.2"));
    }

    [Fact]
    public async Task The_next_diagnosis_reminds_of_the_disagreement_until_it_is_settled()
    {
        var cast = new Cast();
        var results = Frozen.With("R1.2", Frozen.Levels(3, 3, 0, 0));
        var first = cast.Closed(1, March, results);
        cast.Closed(2, March.AddYears(1), results);
        cast.Rows.Add(new GroupValue
        {
            CampaignId = first.Id, Stage = "R1.2", Level = 0, KeepsDisagreement = true, Note = "Signer quoi ?", Settled = new(cast.Facilitator, null, March),
        });
        await site.Has([.. cast.Rows]);
        var visitor = site.As(cast.Member);
        await visitor.Visit($"{cast.Home}/2/groupe?etape=R1.2");
        Assert.Contains("Signer quoi ?", visitor.Page.QuerySelector(".earlier")!.TextContent, StringComparison.Ordinal);
        await visitor.Visit($"{cast.Home}/2/groupe?etape=R1.1");
        Assert.Null(visitor.Page.QuerySelector(".earlier"));
        await visitor.Visit($"{cast.Home}/1/groupe?etape=R1.2");
        Assert.Null(visitor.Page.QuerySelector(".earlier"));
    }
}
