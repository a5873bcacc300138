using Rouages.Commons.Tables;
using Rouages.Testing;
using Rouages.Web.Tables;

namespace Rouages.Steering.Tests.Planning;

public sealed class PlanPageTests(PlanSite site) : IClassFixture<PlanSite>
{
    [Fact]
    public async Task The_list_shows_open_actions_first_then_by_date()
    {
        await site.HasAction("Plus tard", site.Today.AddDays(60));
        await site.HasAction("Bientôt", site.Today.AddDays(3));
        var member = site.As(site.Member);
        await member.Visit(site.Plan);

        var titles = member.Page.QuerySelectorAll(".plan-list th a").Select(a => a.TextContent).ToList();
        Assert.True(titles.IndexOf("Bientôt") < titles.IndexOf("Plus tard"));
    }

    [Fact]
    public async Task The_board_offers_moves_by_buttons()
    {
        await site.HasAction("Sur le tableau");
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}?vue=tableau");

        Assert.Equal(4, member.Page.QuerySelectorAll(".column").Length);
        Assert.Contains(member.Page.QuerySelectorAll(".card form.move button"), button => button.TextContent == "Commencer");
    }

    [Fact]
    public async Task The_filter_keeps_my_own()
    {
        await site.HasAction("À Malik", responsible: site.Member);
        await site.HasAction("À personne");
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}?moi=true");

        var titles = member.Page.QuerySelectorAll(".plan-list th a").Select(a => a.TextContent).ToList();
        Assert.Contains("À Malik", titles);
        Assert.DoesNotContain("À personne", titles);
    }

    [Fact]
    public async Task A_title_that_a_spreadsheet_would_compute_leaves_as_text()
    {
        await site.HasAction("=cmd|'/c calc'!A1");
        var answer = await site.As(site.Member).Visit($"{site.Plan}/plan.csv");
        Assert.Contains("\"'=cmd|'/c calc'!A1\"", answer.Text, StringComparison.Ordinal);
        var book = await site.As(site.Member).Visit($"{site.Plan}/plan.xlsx");
        Assert.Contains(TableFile.Read(book.Bytes, TableLimits.Usual).Value!.Rows, row => row.Cells[0] == "=cmd|'/c calc'!A1");
    }

    [Fact]
    public async Task English_readers_stay_in_english()
    {
        var member = site.As(site.Member);
        await member.Visit($"/en{site.Plan}/ajouter");
        Assert.Contains("What are you doing?", member.Answer.Text, StringComparison.Ordinal);
        var answer = await member.Submit("form.narrow", ("Title", "In English"));
        Assert.Equal($"/en{site.Plan}", answer.Location);
    }
}
