using System.Globalization;
using Rouages.Commons.Tables;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Decisions;
using Rouages.Steering.Domain;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Decisions;

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

    [Fact]
    public async Task The_register_is_counted_paged_and_kept_by_year_and_leaves_in_three_formats()
    {
        var last = site.Today.AddYears(-1);
        await site.Has([.. Enumerable.Range(0, DecisionQueries.PageSize + 1).Select(number => Taken($"Planter un arbre {number}", site.Today)),
            Taken("Planter l’arbre de l’an dernier", last)]);
        var member = site.As(site.Member);
        await member.Visit($"{Register}?mot=planter");
        Assert.Contains($"{DecisionQueries.PageSize + 2} décisions · page 1 sur 2", member.Answer.Says("[role=status]"),
            StringComparison.Ordinal);
        Assert.Equal(DecisionQueries.PageSize, member.Page.QuerySelectorAll(".register > li").Length);
        Assert.Equal(2, (await member.Visit($"{Register}?mot=planter&page=2")).Page.QuerySelectorAll(".register > li").Length);
        Assert.Equal(2, (await member.Visit($"{Register}?mot=planter&page=99")).Page.QuerySelectorAll(".register > li").Length);
        var year = last.Year.ToString(CultureInfo.InvariantCulture);
        Assert.Contains(member.Page.QuerySelectorAll("#annee option"), option => option.TextContent == year);
        Assert.Equal("Planter l’arbre de l’an dernier",
            (await member.Visit($"{Register}?mot=planter&annee={year}")).Page.QuerySelector(".register h2")!.TextContent.Trim());
        Assert.Contains(member.Page.QuerySelectorAll(".exports a"),
            link => link.GetAttribute("href")!.Contains($"annee={year}", StringComparison.Ordinal));
        var json = await member.Visit($"{Register}/decisions.json?mot=planter&annee={year}");
        Assert.Contains("l’an dernier", json.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Planter un arbre", json.Text, StringComparison.Ordinal);
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString((await member.Visit($"{Register}/decisions.xlsx")).Bytes, 0, 2));
    }

    private Decision Taken(string title, DateOnly day) => Decision.Take(
        site.Cooperation.Id, new(title, null, day, DecisionManner.Consent, null, null), null, null,
        new Act(site.Member.Id, site.Workshop.Id, site.Clock.GetUtcNow()), site.Today).Value!;

    private async Task Records(string title)
    {
        var member = site.As(site.Member);
        await member.Visit($"{Register}/ajouter");
        await member.Submit("form.narrow", ("Title", title), ("Manner", "Consent"));
    }
}
