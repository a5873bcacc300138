using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Rouages.Commons.Tables;

namespace Rouages.Commons.Tests.Tables;

public class CsvWriterTests
{
    // Texts made of what may go wrong: separators, quotes, line ends, formulas.
    private static readonly Gen<string> Texts = Gen.Elements(
            "a", "é", ";", ",", "\t", "\"", "\n", "\r", "\r\n", "=1+1", "+", "-", "@", "＝", "＋", "－", "＠", "'", " ", "\u00A0", "\uFEFF",
                "\u2028", "|")
        .ListOf().Select(parts => string.Concat(parts)).Select(text => "x" + text)
            .Or(Gen.Elements("=1", "-2", "@x", "\t=x", "\r=x", "a\n=1", "a\r\n+1", " =1", ""));

    private static readonly Arbitrary<string[][]> Tables = Texts.ArrayOf(3).Where(row => row[0].Trim().Length > 0).ArrayOf().ToArbitrary();

    [Fact]
    public void As_many_records_come_back_and_no_cell_starts_a_formula() => Prop.ForAll(Tables, rows =>
    {
        var table = CsvReader.Read(CsvWriter.Write(["un", "deux", "trois"], rows), TableLimits.Usual).Value!;
        return table.Columns.Count == 3 && table.Rows.Count == rows.Length && table.Remarks.Count == 0
            && table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Split('\n')).All(line => !CsvWriter.BeginsFormula(line));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_shielded_comes_back() => Prop.ForAll(Tables, rows =>
    {
        var table = CsvReader.Read(CsvWriter.Write(["un", "deux", "trois"], rows), TableLimits.Usual).Value!;
        return rows.Zip(table.Rows)
            .All(pair => pair.First.Zip(pair.Second.Cells).All(cell => Same(cell.First, CsvWriter.Unshielded(cell.Second))));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+33 6", "\"'+33 6\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@a", "\"'@a\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData(" =1", "\"' =1\"")]
    [InlineData("a\r\n=1", "\"a\n'=1\"")]
    [InlineData("il dit \"oui\"", "\"il dit \"\"oui\"\"\"")]
    [InlineData("a-b", "\"a-b\"")]
    [InlineData(null, "")]
    public void A_cell_of_text_is_quoted_and_shielded(string? text, string cell) => Assert.Equal($"\"c\"\r\n{cell}\r\n", Written(text));

    [Fact]
    public void Numbers_and_days_are_what_a_french_spreadsheet_computes_with()
    {
        Assert.Equal("\"c\"\r\n-2,5\r\n", Written(-2.5));
        Assert.Equal("\"c\"\r\n0,333333333333\r\n", Written(1 / 3d));
        Assert.Equal("\"c\"\r\n1234567\r\n", Written(1234567));
        Assert.Equal("\"c\"\r\n1\r\n", Written(true));
        Assert.Equal("\"c\"\r\n2026-03-05\r\n", Written(new DateOnly(2026, 3, 5)));
    }

    private static string Written(object? value)
    {
        var bytes = CsvWriter.Write(["c"], [[value]]);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        return Encoding.UTF8.GetString(bytes[3..]);
    }

    private static bool Same(string written, string read) =>
        written.ReplaceLineEndings("\n").Replace('\v', '\n') == read || IsTwiceShielded(written);

    // An apostrophe that somebody typed before a formula themselves cannot be told from ours.
    private static bool IsTwiceShielded(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Any(line => line.StartsWith('\'') && CsvWriter.BeginsFormula(line[1..]));
}
