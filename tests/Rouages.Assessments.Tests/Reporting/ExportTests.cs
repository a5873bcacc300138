using System.Text;
using System.Text.Json.Nodes;
using Rouages.Assessments.Commanding;
using Rouages.Assessments.Domain;
using Rouages.Commons.Content;
using Rouages.Commons.Tables;

namespace Rouages.Assessments.Tests.Reporting;

public sealed class ExportTests(ResultsSite site) : IClassFixture<ResultsSite>
{
    private static readonly DateTimeOffset March = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    private async Task<Cast> Closed(bool named, IEnumerable<(string, StageResult)> results, params object[] more)
    {
        var cast = new Cast();
        var campaign = cast.Closed(1, March, results, named, respondents: 0);
        if (named)
            foreach (var i in Enumerable.Range(1, 3))
            {
                var who = Cast.Respondent(campaign.Id, i);
                cast.Rows.Add(who);
                cast.Rows.Add(new Answer { RespondentId = who.Id, Item = "R1.1", Value = i, At = March });
            }

        cast.Rows.Add(
            new GroupValue
            {
                CampaignId = campaign.Id, Stage = "R3.1", Level = 3, Note = "=CMD()",
                Settled = new(cast.Facilitator, null, March)
            });
        cast.Rows.AddRange(more);
        await site.Has([.. cast.Rows]);
        return cast;
    }

    private async Task<string> Get(Cast cast, string file) => (await site.As(cast.Member).Visit($"{cast.Home}/1/{file}")).Text;

    private static (int Code, JsonNode? Profile) Profile(string json)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var input = new StringReader(json);
        var code = ProfileCommand.Run("-", input, output, errors, ContentRoot.Find(null));
        return (code, code == 0 ? JsonNode.Parse(output.ToString()) : errors.ToString());
    }

    [Fact]
    public async Task An_anonymous_campaign_leaves_as_completeness_that_the_command_line_reads()
    {
        var cast = await Closed(named: false, Frozen.With("R5.5", Frozen.Levels(3, 3)));
        var json = await Get(cast, "export.json");
        Assert.Null(JsonNode.Parse(json)!["respondents"]);
        Assert.Null(JsonNode.Parse(json)!["completeness"]!["R5.5"]);
        Assert.Equal(0, Profile(json).Code);
    }

    [Fact]
    public async Task A_named_campaign_leaves_under_pseudonyms_that_the_command_line_reads()
    {
        var cast = await Closed(named: true, [("R1.1", Frozen.Levels(1, 2, 3))]);
        var json = await Get(cast, "export.json");
        Assert.DoesNotContain("Personne", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Organisation 1", json, StringComparison.Ordinal);
        Assert.Equal(3, JsonNode.Parse(json)!["respondents"]!.AsArray().Count);
        Assert.Equal(0, Profile(json).Code);
    }

    [Fact]
    public async Task The_table_opens_in_a_french_spreadsheet_and_runs_no_formula()
    {
        var cast = await Closed(named: false, Frozen.With("R5.5", Frozen.Levels(3, 3)));
        var csv = await Get(cast, "export.csv");
        var table = CsvReader.Read(csv, TableLimits.Usual).Value!;
        Assert.Equal((25, 17), (table.Rows.Count, table.Columns.Count));
        Assert.Equal(["rouage", "etape", "nom"], table.Columns.Take(3));
        Assert.Equal(["R5", "R5.5"], table.Rows.Single(row => row.Cells[1] == "R5.5").Cells.Take(2));
        Assert.Equal(["2", "", "", "", ""], table.Rows.Single(row => row.Cells[1] == "R5.5").Cells.Skip(3).Take(5));
        Assert.Equal("'=CMD()", table.Rows.Single(row => row.Cells[1] == "R3.1").Cells[14]);
        Assert.Contains(";0,83;", csv, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetPreamble(), (await site.As(cast.Member).Visit($"{cast.Home}/1/export.csv")).Bytes[..3]);
    }
}
