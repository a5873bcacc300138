using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rouages.Steering.Domain;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Importing;

public sealed class ImportPlanTests(PlanSite site) : IClassFixture<PlanSite>
{
    private string Here => $"{site.Plan}/importer";

    [Fact]
    public async Task Nothing_to_read_is_told()
    {
        var member = site.As(site.Member);
        await member.Visit(Here);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await member.Submit("form.form")).Status);
        Assert.Contains("collez une table", member.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_cannot_be_imported_is_told_with_its_line_and_the_others_are()
    {
        var member =
            await Looks(
                "Action;Échéance;Responsable;État\nImport bon;30/09/2031;Malik;En cours\nImport tardif;01/02/2020;;\nImport seul;;Zoé;\nImport flou;demain;;rêvée\n");
        Assert.Equal(["3", "4", "5", "2"], member.Page.QuerySelectorAll(".import tbody th").Select(cell => cell.TextContent));
        foreach (var why in (string[])["déjà passée", "n’est pas dans le collectif", "n’est pas une date", "n’est pas un état"])
            Assert.Contains(why, member.Answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, await Count("Import bon"));

        await member.Submit("button[value=import]");
        await member.Follow();
        Assert.Contains("1 action est entrée dans le plan. Lignes laissées de côté\u00a0: 3.", member.Page.Body!.TextContent,
            StringComparison.Ordinal);
        var action = await site.Find("Import bon");
        Assert.Equal((site.Member.Id, site.Workshop.Id, ActionStatus.Doing, new DateOnly(2031, 9, 30)),
            (action.Responsible, action.ResponsibleOrganisation, action.Status, action.DueOn));
    }

    [Fact]
    public async Task What_other_tables_say_for_a_state_is_understood()
    {
        var member = await Looks("Action;État\nDéjà là;Terminé\nBien partie;commencée\nSans suite;annulé");
        Assert.Null(member.Page.QuerySelector(".import details[open]"));
        await member.Submit("button[value=import]");
        await member.Follow();
        Assert.Contains("3 actions sont entrées dans le plan.", member.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([ActionStatus.Done, ActionStatus.Doing, ActionStatus.Dropped],
            [(await site.Find("Déjà là")).Status, (await site.Find("Bien partie")).Status, (await site.Find("Sans suite")).Status]);
    }

    [Fact]
    public async Task A_column_that_gives_nothing_opens_the_choice_of_columns() =>
        Assert.NotNull((await Looks("Action;Météo\nPlanter;grand soleil")).Page.QuerySelector(".import details[open]"));

    [Fact]
    public async Task The_same_form_sent_twice_imports_once_and_says_so()
    {
        var member = await Looks("action\nUne seule fois");
        var form = Form(member);
        await member.Post(Here, form);
        Assert.Equal(HttpStatusCode.Found, (await member.Post(Here, form)).Status);
        await member.Follow();
        Assert.Contains("Cet import est déjà fait.", member.Answer.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Count("Une seule fois"));
    }

    [Fact]
    public async Task The_import_button_pressed_by_four_hands_at_once_imports_once_and_says_so()
    {
        var form = Form(await Looks("action\nQuatre mains"));
        var tabs = Enumerable.Range(0, 4).Select(_ => site.As(site.Member)).ToList();
        foreach (var tab in tabs) await tab.Visit(Here);
        var answers = await Task.WhenAll(tabs.Select(tab => tab.Post(Here, form)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Equal(1, await Count("Quatre mains"));
    }

    [Fact]
    public async Task An_identifier_that_somebody_else_used_loses_nothing()
    {
        var form = Form(await Looks("action\nPremier import"));
        var (member, facilitator) = (site.As(site.Member), site.As(site.Facilitator));
        await member.Visit(Here);
        await member.Post(Here, form);
        await facilitator.Visit(Here);
        await facilitator.Post(Here,
            [.. form.Select(field => (field.Name, field.Value?.Replace("Premier", "Second", StringComparison.Ordinal)))]);
        Assert.Equal((1, 1), (await Count("Premier import"), await Count("Second import")));
    }

    [Theory]
    [InlineData("""{"Columns":["action"],"Rows":[{"Line":2,"Cells":["a"]}]}""")]
    [InlineData("""{"Columns":["action"],"Rows":[{"Line":2,"Cells":["a"]}],"Remarks":[null]}""")]
    [InlineData("""{"Columns":["action"],"Rows":[{"Line":2,"Cells":["a"]}],"Remarks":[{"Line":2}]}""")]
    public async Task A_table_that_no_page_of_ours_wrote_is_refused(string table)
    {
        var member = site.As(site.Member);
        await member.Visit(Here);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await member.Post(Here, ("Table", table), ("Map.action", "0"), ("act", "import"))).Status);
    }

    [Fact]
    public async Task What_no_column_can_keep_is_left_out_of_a_cell()
    {
        var member = site.As(site.Member);
        await member.Visit(Here);
        await member.Post(Here, ("Table", """{"Columns":["action"],"Rows":[{"Line":2,"Cells":["Zé\u0000ro"]}],"Remarks":[]}"""),
            ("Map.action", "0"), ("act", "import"));
        Assert.Equal(1, await Count("Zéro"));
    }

    [Fact]
    public async Task Columns_can_be_chosen_by_hand()
    {
        var member = await Looks("Quoi;Combien\nColonne choisie;3");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, member.Answer.Status);
        Assert.Contains("Choisissez la colonne", member.Answer.Text, StringComparison.Ordinal);
        await member.Submit("form.import", ("Map.action", "0"));
        Assert.Equal(0, await Count("Colonne choisie"));
        await member.Submit("button[value=import]");
        Assert.Equal(1, await Count("Colonne choisie"));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("json")]
    public async Task What_leaves_can_come_back(string format)
    {
        var title = $"=Retour {format}";
        var action = await site.HasAction(title, responsible: site.Member);
        var member = site.As(site.Facilitator);
        var file = (await member.Visit($"{site.Plan}/plan.{format}")).Bytes;
        await member.Visit(Here);
        await member.Attach("File", $"plan.{format}", file).Submit("form.form");
        Assert.Contains("déjà dans le plan", member.Answer.Text, StringComparison.Ordinal);

        await member.Visit($"{site.Plan}/{action.Id}");
        await member.Post($"{site.Plan}/{action.Id}/retirer");
        await member.Visit(Here);
        await member.Attach("File", $"plan.{format}", file).Submit("form.form");
        await member.Submit("button[value=import]");
        var again =
            await site.Read(db => db.Set<PlanAction>().AsNoTracking().SingleAsync(one => one.Title == title && one.Removed == null));
        Assert.Equal((action.Stage, action.Responsible, action.DueOn), (again.Stage, again.Responsible, again.DueOn));
    }

    [Fact]
    public async Task A_title_that_stands_twice_in_a_table_is_imported_once()
    {
        var member = await Looks("Action;Échéance\nDoublure;hier\nDoublure;\nDOUBLURE;\nDoublure;");
        Assert.Equal(2, member.Page.QuerySelectorAll(".import tbody tr")
            .Count(row => row.TextContent.Contains("Cette action est déjà à la ligne 3.", StringComparison.Ordinal)));
        await member.Submit("button[value=import]");
        Assert.Equal((1, 0), (await Count("Doublure"), await Count("DOUBLURE")));
    }

    private async Task<Visitor> Looks(string table)
    {
        var member = site.As(site.Member);
        await member.Visit(Here);
        await member.Attach("File", "actions.csv", Encoding.UTF8.GetBytes(table)).Submit("form.form");
        return member;
    }

    private static (string Name, string? Value)[] Form(Visitor looked)
    {
        string? Carried(string name) => looked.Page.QuerySelector($"[name={name}]")!.GetAttribute("value");
        return [("Command", Carried("Command")), ("Table", Carried("Table")), ("Map.action", "0"), ("act", "import")];
    }

    private Task<int> Count(string title) =>
        site.Read(db => db.Set<PlanAction>().CountAsync(action => action.Title == title && action.Removed == null));
}
