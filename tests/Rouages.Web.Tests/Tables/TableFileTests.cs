using System.IO.Compression;
using System.Text;
using Rouages.Commons.Tables;
using Rouages.Web.Tables;

namespace Rouages.Web.Tests.Tables;

public class TableFileTests
{
    private static readonly TableLimits Small = new(200_000, 3, 3, 20);

    [Fact]
    public void A_workbook_as_offices_write_it_is_read()
    {
        var table = TableFile.Read(Book(
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Jour</t></is></c></row>""" +
            """<row r="4"><c r="A4" t="str"><v>é</v></c><c r="B4"><v>12.000000000000002</v></c><c r="C4" s="1"><v>46086</v></c></row>"""),
                TableLimits.Usual).Value!;
        Assert.Equal(["Nom", "colonne_2", "Jour"], table.Columns);
        Assert.Equal(["é", "12", "2026-03-05"], table.Rows.Single().Cells);
        Assert.Equal(4, table.Rows.Single().Line);
    }

    [Theory]
    [InlineData("", "46086"), InlineData("<workbookPr date1904=\"0\"/>", "46086"), InlineData("<workbookPr date1904=\"1\"/>", "44624")]
    public void A_day_is_the_same_in_workbooks_that_count_from_1904(string properties, string number) => Assert.Equal("2026-03-05",
        TableFile.Read(Book(
            $"""<row r="1"><c r="A1" t="str"><v>Jour</v></c></row><row r="2"><c r="A2" s="1"><v>{number}</v></c></row>""",
            properties: properties), TableLimits.Usual).Value!.Rows.Single().Cells.Single());

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"D1\"><v>1</v></c></row>", "Une ligne a plus de {0} colonnes.")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>", "Une ligne a plus de {0} colonnes.")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>123456789012345678901</v></c></row>", "Une cellule a plus de {0} caractères.")]
    public void A_workbook_is_bounded(string rows, string why) => Assert.Equal(why, TableFile.Read(Book(rows), Small).Refusal?.Message);

    [Fact]
    public void Too_many_rows_are_refused_in_all_three_forms()
    {
        var rows = string.Concat(Enumerable.Range(1, 6).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c></row>"));
        foreach (
            var bytes in (byte[][])[Book(rows), Encoding.UTF8.GetBytes("a\n1\n2\n3\n4"),
                "[{\"a\":1},{\"a\":2},{\"a\":3},{\"a\":4}]"u8.ToArray()])
            Assert.Equal("Cette table a plus de {0} lignes.", TableFile.Read(bytes, Small).Refusal?.Message);
    }

    [Fact]
    public void A_workbook_that_swells_is_refused_before_it_is_read() =>
        Assert.Equal("Ce classeur est trop grand une fois ouvert.",
            TableFile.Read(Book(new string(' ', 3_000_000)), Small).Refusal?.Message);

    [Fact]
    public void A_document_type_is_never_read()
    {
        var bytes = Book("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&x;</v></c></row>", "<!DOCTYPE x [<!ENTITY x \"y\">]>");
        Assert.Equal("Ce fichier n’est pas un classeur que nous sachions lire\u00a0: enregistrez-le au format XLSX ou CSV.",
            TableFile.Read(bytes, Small).Refusal?.Message);
    }

    [Theory]
    [InlineData("504B030400", "Ce fichier n’est pas un classeur que nous sachions lire\u00a0: enregistrez-le au format XLSX ou CSV.")]
    [InlineData("5B7B", "Ce JSON n’est pas une liste d’objets.")]
    [InlineData("5B7B7D2C315D", "Ce JSON n’est pas une liste d’objets.")]
    public void What_is_no_table_is_refused(string bytes, string why) =>
        Assert.Equal(why, TableFile.Read(Convert.FromHexString(bytes), Small).Refusal?.Message);

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public void Marks_inside_marks_are_refused_before_the_library_calls_itself(int deep) =>
        Assert.Equal("Ce classeur est trop grand une fois ouvert.", TableFile.Read(Book(
            $"<row r=\"1\">{string.Concat(Enumerable.Repeat("<a>", deep))}{string.Concat(Enumerable.Repeat("</a>", deep))}</row>"),
            TableLimits.Usual).Refusal?.Message);

    [Fact]
    public void A_row_of_countless_marks_is_refused() =>
        Assert.Equal("Ce classeur est trop grand une fois ouvert.",
            TableFile.Read(Book($"<row r=\"1\">{string.Concat(Enumerable.Repeat("<a/>", 30_000))}</row>"), Small).Refusal?.Message);

    [Fact]
    public void A_mark_of_countless_attributes_is_refused() =>
        Assert.Equal("Ce classeur est trop grand une fois ouvert.",
            TableFile.Read(Book($"<row {string.Join(' ', Enumerable.Range(0, 2_000).Select(at => $"a{at}=\"\""))}/>"), Small)
                .Refusal?.Message);

    [Theory]
    [InlineData("<row r=\"99999999999\"><c r=\"A1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" s=\"99999999999\"><v>1</v></c></row>")]
    public void Numbers_that_no_workbook_holds_are_refused(string rows) =>
        Assert.StartsWith("Ce fichier n’est pas un classeur", TableFile.Read(Book(rows), Small).Refusal?.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""[{"a":"\ud800"}]""")]
    [InlineData("""[{"\ud800":"a"}]""")]
    public void Half_of_a_character_makes_no_table(string json) =>
        Assert.Equal("Ce JSON n’est pas une liste d’objets.", TableFile.Read(Encoding.UTF8.GetBytes(json), Small).Refusal?.Message);

    [Fact]
    public void What_is_no_character_is_left_out_of_the_name_of_a_column() =>
        Assert.Equal(["Nom"], TableFile.Read(Encoding.UTF8.GetBytes("N\uFFFEom\na"), Small).Value!.Columns);

    private static byte[] Book(string rows, string type = "", string properties = "")
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in new (string, string)[]
            {
                ("[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Content}.sheet.main+xml\"/><Override PartName=\"/xl/sheet.xml\" ContentType=\"{Content}.worksheet+xml\"/>"
                    + $"<Override PartName=\"/xl/texts.xml\" ContentType=\"{Content}.sharedStrings+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Content}.styles+xml\"/></Types>"),
                ("_rels/.rels",
                    $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
                ("xl/_rels/workbook.xml.rels",
                    $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"s\" Type=\"{Office}/worksheet\" Target=\"sheet.xml\"/>"
                    + $"<Relationship Id=\"t\" Type=\"{Office}/sharedStrings\" Target=\"texts.xml\"/><Relationship Id=\"y\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"),
                ("xl/workbook.xml",
                    $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{properties}<sheets><sheet name=\"Un\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"),
                ("xl/texts.xml", $"<sst xmlns=\"{Main}\"><si><r><t>No</t></r><r><t>m</t></r></si></sst>"),
                ("xl/styles.xml",
                    $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
                ("xl/sheet.xml", $"{type}<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>"),
            })
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        return memory.ToArray();
    }
}
