using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

public class PaperListTests
{
    private static readonly Step Sort = Hall.Collect("tri", ["foncier", "financement"], ["conserver", "creer"]) with
    {
        Columns = [new("foncier", "Accéder au foncier"), new("financement", "Financer")],
        Kinds = [new("conserver", "Conserver"), new("creer", "Créer")],
    };

    [Fact]
    public void A_plain_list_is_a_card_a_line_commas_included()
    {
        var lines = PaperList.Read("Un four à pain, deux bancs\r\n\r\n  Une salle ; une clé  \n", Sort, "foncier", "creer");
        Assert.Equal(["Un four à pain, deux bancs", "Une salle ; une clé"], lines.Select(line => line.Text));
        Assert.All(lines, line => Assert.Equal(("foncier", "creer", null), (line.Column, line.Kind, line.Problem?.Message)));
    }

    [Fact]
    public void A_table_says_where_and_what_in_titles_or_keys()
    {
        var lines =
            PaperList.Read(
                "\uFEFFtexte;où;sorte\n\"Une foncière ; à plusieurs\";Accéder au foncier;Créer\nUn dossier unique;financement;conserver",
                    Sort, null, null);
        Assert.Equal([("Une foncière ; à plusieurs", "foncier", "creer"), ("Un dossier unique", "financement", "conserver")],
            lines.Select(line => (line.Text, line.Column!, line.Kind!)));
    }

    [Fact]
    public void A_title_is_known_by_the_spaces_and_apostrophes_of_a_keyboard()
    {
        var step = Sort with { Columns = [new("gestion", "Gestion de projet\u00A0: s’organiser")] };
        Assert.Equal("gestion",
            PaperList.Read("texte;où\nUn tableau;gestion de projet : s'organiser", step, null, "creer").Single().Column);
    }

    [Fact]
    public void A_cell_may_hold_a_line_break()
    {
        var lines = PaperList.Read("texte\tsorte\n\"Première ligne\nseconde \"\"ligne\"\"\"\tCréer", Sort, "foncier", null);
        Assert.Equal("Première ligne\nseconde \"ligne\"", lines.Single().Text);
    }

    [Fact]
    public void An_inch_mark_swallows_no_line()
    {
        var lines =
            PaperList.Read("texte\tsorte\nUn écran de 15\" à réparer\tCréer\nDeux\tCréer\nTrois\tCréer\nQuatre\tCréer", Sort, "foncier",
                null);
        Assert.Equal(["Un écran de 15\" à réparer", "Deux", "Trois", "Quatre"], lines.Select(line => line.Text));
    }

    // Pasted from a spreadsheet without its header: what belongs to no column is said, and each row stays a row.
    [Fact]
    public void An_inch_mark_swallows_no_line_of_a_table_without_header()
    {
        var lines = PaperList.Read("Un écran de 15\" à réparer\tCréer\nDeux\tCréer\n\"Trois\tCréer\nQuatre\tCréer", Sort, "foncier", "creer");
        Assert.Equal(["Un écran de 15\" à réparer", "Deux", "\"Trois", "Quatre"], lines.Select(line => line.Text.Split('\t')[0]));
    }

    [Theory]
    [InlineData("sep=;\ntexte;sorte\nBien;Créer")]
    [InlineData("texte;ou\u0300;sorte\nBien;foncier;Créer")]
    [InlineData("numéro;texte;sorte\n7;Bien;Créer")]
    public void A_table_is_known_by_its_columns(string pasted) =>
        Assert.Equal(("Bien", null),
            (PaperList.Read(pasted, Sort, "foncier", null).Single().Text,
                PaperList.Read(pasted, Sort, "foncier", null).Single().Problem?.Message));

    [Fact]
    public void A_list_whose_first_line_looks_like_a_header_loses_nothing_in_silence()
    {
        Assert.Equal(["Carte, plan", "Une salle"],
            PaperList.Read("Carte, plan\nUne salle", Sort, "foncier", "creer").Select(line => line.Text));
        var alone = PaperList.Read("Carte\nUne salle", Sort, "foncier", "creer");
        Assert.Equal(["cette ligne nomme la colonne, elle n’est pas une carte", null], alone.Select(line => line.Problem?.Message));
    }

    [Fact]
    public void A_cell_too_many_is_told()
    {
        var line = PaperList.Read("texte;sorte\nBien;Créer;et quoi", Sort, "foncier", null).Single();
        Assert.Equal("Cellules de trop\u00a0: {0}. Elles ne sont pas lues.", line.Problem?.Message);
    }

    [Theory]
    [InlineData("texte;où\nBien;au fond du jardin", "la place de cette carte n’est pas reconnue")]
    [InlineData("texte;sorte\nBien;peut-être", "le type de cette carte n’est pas reconnu")]
    [InlineData("texte;sorte\n;Créer", "cette ligne est vide")]
    public void What_cannot_become_a_card_is_told_by_line(string pasted, string problem)
    {
        var line = PaperList.Read(pasted, Sort, "foncier", "creer").Single();
        Assert.Equal((2, problem), (line.Line, line.Problem?.Message));
    }

    [Fact]
    public void A_line_that_is_too_long_is_told()
    {
        var lines = PaperList.Read($"Court\n{new string('a', Card.LongestText + 1)}", Sort, "foncier", "creer");
        Assert.Equal([null, "le texte est trop long"], lines.Select(line => line.Problem?.Message));
    }

    [Fact]
    public void A_list_without_end_is_read_only_as_far_as_it_may_go() =>
        Assert.Equal(PaperList.MostLines + 1,
            PaperList.Read(string.Join('\n', Enumerable.Repeat("Une idée", 5000)), Sort, "foncier", "creer").Count);
}
