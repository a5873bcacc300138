using Rouages.Commons.Tables;

namespace Rouages.Commons.Tests.Tables;

public class CsvReaderTests
{
    private static readonly TableLimits Small = new(1000, 3, 4, 50);

    [Theory]
    [InlineData("nom;âge\nAna;42\n")]
    [InlineData("nom,âge\r\nAna,42\r\n")]
    [InlineData("nom\tâge\rAna\t42\r")]
    [InlineData("nom|âge\nAna|42")]
    [InlineData("\uFEFFnom;âge\nAna;42")]
    [InlineData("sep=,\nnom,âge\nAna,42")]
    [InlineData("\uFEFFsep=;\r\nnom;âge\r\nAna;42")]
    [InlineData("SEP=x\nnomxâge\nAnax42")]
    [InlineData("\n\n nom ;  âge\n;\n \nAna;42\n\n")]
    [InlineData("\"nom\";\"âge\"\n\"Ana\";\"42\"")]
    [InlineData("nom;âge;;\nAna;42;;\n")]
    [InlineData("nom;a\u0302ge\nAna;42")]
    public void One_table_is_written_in_many_ways(string text)
    {
        var table = Read(text);
        Assert.Equal(["nom", "âge"], table.Columns);
        Assert.Equal(["Ana", "42"], table.Rows.Single().Cells);
        Assert.Empty(table.Remarks);
    }

    [Theory]
    [InlineData("date;montant\n01/02;1,50\n02/02;3,20", 2)]
    [InlineData("nom;notes\nAna;un, deux, trois\nLou;quatre", 2)]
    [InlineData("Nom, prénom;Ville\nRuiz, Ana;Creil\nPetit, Lou;Senlis", 2)]
    [InlineData("name,notes\nAna,\"a;b;c\"\nLou,\"d;e;f\"", 2)]
    [InlineData("idée\nUn four, deux bancs\nUne salle ; une clé", 1)]
    [InlineData("a;b;c\n1\n2;3\n4;5;6", 3)]
    public void The_separator_is_the_one_that_makes_columns(string text, int columns) => Assert.Equal(columns, Read(text).Columns.Count);

    [Fact]
    public void A_quote_opens_a_cell_only_at_its_beginning()
    {
        var table = Read("texte\tsorte\nUn écran de 15\" à réparer\tcréer\nDeux\tcréer\nTrois 7\"\tcréer");
        Assert.Equal(["Un écran de 15\" à réparer", "Deux", "Trois 7\""], table.Rows.Select(row => row.Cells[0]));
    }

    [Theory]
    [InlineData("\"il dit \"\"oui\"\"\"", "il dit \"oui\"")]
    [InlineData("\"une\r\ndeux\rtrois\n\"", "une\ndeux\ntrois\n")]
    [InlineData("\"a;b\"", "a;b")]
    [InlineData("\"\"", "")]
    [InlineData("\"a\" ", "a")]
    [InlineData("\"Bonjour\" dit-elle", "\"Bonjour\" dit-elle")]
    [InlineData("\"il dit \"oui\" et part\"", "il dit \"oui\" et part")]
    [InlineData(" \"a\"", " \"a\"")]
    [InlineData("a\"\"b", "a\"\"b")]
    [InlineData("\"\"\"\"", "\"")]
    public void Quotes_are_read(string cell, string text) => Assert.Equal([text, "x"], Read($"a;b\n{cell};x\n").Rows.Single().Cells);

    [Fact]
    public void A_quote_that_never_closes_swallows_nothing()
    {
        var table = Read("a;b\n\"un écran;1\ndeux;2\ntrois;3");
        Assert.Equal(["\"un écran", "deux", "trois"], table.Rows.Select(row => row.Cells[0]));
        Assert.Equal((2, "Un guillemet ouvert n’est jamais fermé\u00a0: il est lu comme un caractère ordinaire."), Said(table));
    }

    [Fact]
    public void Rows_know_their_line_though_cells_hold_line_breaks_and_lines_are_empty() =>
        Assert.Equal([2, 5, 6], Read("a;b\n\"1\n2\";x\n\n3;y\n4;z").Rows.Select(row => row.Line));

    [Fact]
    public void Missing_cells_are_empty_and_extra_ones_are_told()
    {
        var table = Read("a;b\n1\n2;3;4;5\n6;7;;\n");
        Assert.Equal(["1", "", "2", "3", "6", "7"], table.Rows.SelectMany(row => row.Cells));
        Assert.Equal((3, "Cellules de trop\u00a0: {0}. Elles ne sont pas lues."), Said(table));
        Assert.Equal([2], table.Remarks.Single().Reason.Arguments);
    }

    [Fact]
    public void A_column_that_names_itself_keeps_its_name_and_the_others_get_one() =>
        Assert.Equal(
            ["nom", "colonne_2", "nom_3", "nom_4", "colonne_5", "nom_2", "Nom"],
            Read("nom;;nom; nom ;;nom_2;Nom\n1;2;3;4;5;6;7").Columns);

    [Fact]
    public void The_same_names_come_out_whatever_the_order_of_the_taken_ones() =>
        Assert.Equal(["colonne_2", "colonne_2_2", "x"], Read("colonne_2;;x\n1;2;3").Columns);

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n \n;;\n")]
    public void An_empty_file_is_an_empty_table(string text) => Assert.Equal((0, 0), (Read(text).Columns.Count, Read(text).Rows.Count));

    [Theory]
    [InlineData("a\n1\n2\n3\n4", "Cette table a plus de {0} lignes.")]
    [InlineData("a;b;c;d;e\n1", "Une ligne a plus de {0} colonnes.")]
    [InlineData("a;b\n1;123456789012345678901234567890123456789012345678901", "Une cellule a plus de {0} caractères.")]
    [InlineData("a;b\n1;\"123456789012345678901234567890123456789012345678901\"", "Une cellule a plus de {0} caractères.")]
    public void What_is_too_large_is_refused(string text, string why) => Assert.Equal(why, CsvReader.Read(text, Small).Refusal?.Message);

    [Fact]
    public void A_heavy_file_is_refused_before_it_is_decoded() =>
        Assert.Equal("Ce fichier dépasse {0} Mo.", CsvReader.Read(new byte[1001], Small).Refusal?.Message);

    [Fact]
    public void A_file_of_quotes_is_read_in_one_pass()
    {
        var table = CsvReader.Read(string.Concat(Enumerable.Repeat("\"a\"b;\"\"c\n", 40_000)), TableLimits.Usual);
        Assert.Equal(39_999, table.Value?.Rows.Count);
    }

    private static Table Read(string text) => CsvReader.Read(text, TableLimits.Usual).Value!;

    private static (int, string) Said(Table table) => (table.Remarks.Single().Line, table.Remarks.Single().Reason.Message);
}
