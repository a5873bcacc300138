using Rouages.Commons.Tables;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Deciding;

public sealed class RegisterTests(PlanSite site) : IClassFixture<PlanSite>
{
    private string Register => $"{site.Plan}/decisions";

    [Fact]
    public async Task The_register_is_searched_without_accents_and_leaves_as_a_table()
    {
        await Records("Repeindre l’entrée");
        var member = site.As(site.Member);
        Assert.Contains("Repeindre", (await member.Visit($"{Register}?mot=entree")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Repeindre", (await member.Visit($"{Register}?mot=toit")).Page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Repeindre", (await member.Visit($"{Register}/decisions.csv")).Text, StringComparison.Ordinal);
        Assert.Contains("Repeindre", (await member.Visit("/recherche?q=repeindre")).Page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
        Assert.Null((await site.As(site.Stranger).Visit("/recherche?q=repeindre")).Page.QuerySelector("main a[href*='/decisions/']"));
    }

    [Fact]
    public async Task The_table_of_the_register_names_its_columns_its_people_and_its_file()
    {
        await Records("Tenir la table");
        var file = await site.As(site.Member).Visit($"{Register}/decisions.csv");
        Assert.Contains($"decisions-{site.Cooperation.Slug}.csv", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        var table = CsvReader.Read(file.Text, TableLimits.Usual).Value!;
        Assert.Equal(["Date", "Décision", "État", "Comment", "Résultat du vote", "Qui était là", "Pourquoi", "Étape", "Nom de l’étape",
            "Inscrite par"], table.Columns);
        var row = table.Rows.Single(row => row.Cells[1] == "Tenir la table");
        Assert.Equal("Malik, L’Atelier", row.Cells[9]);
        Assert.Equal("Recorded by", CsvReader.Read((await site.As(site.Member).Visit($"/en{Register}/decisions.csv")).Text,
            TableLimits.Usual).Value!.Columns[9]);
    }

    private async Task Records(string title)
    {
        var member = site.As(site.Member);
        await member.Visit($"{Register}/ajouter");
        await member.Submit("form.narrow", ("Title", title), ("Manner", "Consent"));
    }
}
