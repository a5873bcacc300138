using System.Text.Json.Nodes;
using Rouages.Commons.Tables;
using Rouages.Web.Tables;

namespace Rouages.Web.Tests.Tables;

public class TableExportTests
{
    private sealed record Thing(string? Name, int Count, double Share, DateOnly? Day, bool Open);

    private static readonly TableExport<Thing> Export = new(
        new("nom", "Nom", thing => thing.Name),
        new("nombre", "Nombre", thing => thing.Count),
        new("part", "Part", thing => thing.Share),
        new("jour", "Jour", thing => thing.Day),
        new("ouvert", "Ouvert", thing => thing.Open));

    private static readonly Thing[] Things =
        [new("=1+1 «\u00a0é\u00a0»\nbis", 2, 0.5, new(2026, 3, 5), true), new(null, 0, -1.25, null, false)];

    [Fact]
    public void Text_for_a_spreadsheet_comes_back()
    {
        var table = CsvReader.Read(Export.Csv(Things), TableLimits.Usual).Value!;
        Assert.Equal(["Nom", "Nombre", "Part", "Jour", "Ouvert"], table.Columns);
        Assert.Equal(["'=1+1 «\u00a0é\u00a0»\nbis", "2", "0,5", "2026-03-05", "1"], table.Rows[0].Cells);
        Assert.Equal(["", "0", "-1,25", "", "0"], table.Rows[1].Cells);
    }

    [Fact]
    public async Task A_workbook_comes_back()
    {
        var table = TableFile.Read(await Export.Xlsx(Things, TestContext.Current.CancellationToken), TableLimits.Usual).Value!;
        Assert.Equal(["Nom", "Nombre", "Part", "Jour", "Ouvert"], table.Columns);
        Assert.Equal(["=1+1 «\u00a0é\u00a0»\nbis", "2", "0.5", "2026-03-05", "1"], table.Rows[0].Cells);
        Assert.Equal(["", "0", "-1.25", "", "0"], table.Rows[1].Cells);
        Assert.Equal([2, 3], table.Rows.Select(row => row.Line));
    }

    [Fact]
    public async Task What_a_workbook_cannot_hold_is_left_out() =>
        Assert.Equal("ab",
            TableFile.Read(await Export.Xlsx([new("a\u0001b", 1, 1, null, true)], TestContext.Current.CancellationToken),
                TableLimits.Usual).Value!.Rows[0].Cells[0]);

    [Fact]
    public void Json_has_the_keys_and_comes_back()
    {
        var json = JsonNode.Parse(Export.Json(Things))!.AsArray();
        Assert.Equal(2, json[0]!["nombre"]!.GetValue<int>());
        Assert.Null(json[1]!["nom"]);
        Assert.Equal("2026-03-05", TableFile.Read(Export.Json(Things), TableLimits.Usual).Value!.Rows[0].Cells[3]);
    }
}
