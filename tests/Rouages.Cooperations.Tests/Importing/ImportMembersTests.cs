using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Mail;
using Rouages.Testing;
using Rouages.Web.Tables;

namespace Rouages.Cooperations.Tests.Importing;

/// <summary>Who may do it, and who not, is in <see cref="DoorsTests"/>.</summary>
public sealed class ImportMembersTests(Site site) : IClassFixture<Site>
{
    private const string Three =
        "Organisation;Forme;Commune;Personne;Courriel;Rôle\nScop Bois;SCOP;Beauvais;Léa Martin;lea@;membre\nMairie de Tillé;Commune;Tillé;;mairie@;\nCurieuse;;;;pas une adresse;";

    [Fact]
    public async Task Nothing_to_read_is_told()
    {
        var open = await Facilitated.In(site);
        await open.Facilitator.Visitor.Visit(open.Here);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await open.Facilitator.Visitor.Submit("form.form")).Status);
        Assert.Contains("collez une table", open.Facilitator.Visitor.Answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2 * 1024 * 1024 + 1, 0)]
    [InlineData(0, 1_001)]
    public async Task A_table_that_is_too_large_is_refused(int bytes, int rows)
    {
        var open = await Facilitated.In(site);
        var table = new StringBuilder("courriel\n").Insert(9, "personne@\n", rows).Append('x', bytes).ToString();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await open.Looks(table)).Answer.Status);
        Assert.Empty(await open.Invitations());
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused()
    {
        var open = await Facilitated.In(site);
        await open.Facilitator.Visitor.Visit(open.Here);
        await open.Facilitator.Visitor.Attach("File", "membres.xlsx", SamplePictures.Png(40, 30)).Submit("form.form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, open.Facilitator.Visitor.Answer.Status);
    }

    [Fact]
    public async Task Without_a_column_of_addresses_the_column_is_asked()
    {
        var open = await Facilitated.In(site);
        var facilitator = await open.Looks("Qui;Où écrire\nAtelier;a@");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, facilitator.Answer.Status);
        Assert.Contains("Choisissez la colonne", facilitator.Answer.Text, StringComparison.Ordinal);
        await facilitator.Submit("form.import", ("Map.courriel", "1"));
        Assert.Contains("Envoyer 1 invitation", facilitator.Page.QuerySelector("button[value=import]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await open.Invitations());
    }

    [Fact]
    public async Task Good_rows_are_invited_by_letter_once_confirmed_and_the_others_are_told()
    {
        var open = await Facilitated.In(site);
        var facilitator = await open.Looks(Three);
        Assert.Contains("Rien n’est encore parti", facilitator.Answer.Text, StringComparison.Ordinal);
        Assert.Equal(["4", "2", "3"], facilitator.Page.QuerySelectorAll(".import tbody th").Select(cell => cell.TextContent));
        Assert.Empty(await open.Invitations());

        await facilitator.Submit("button[value=import]");
        await facilitator.Follow();
        Assert.Equal(HttpStatusCode.OK, facilitator.Answer.Status);
        Assert.Contains("2 invitations sont parties", facilitator.Answer.Says(".summary"), StringComparison.Ordinal);
        Assert.Contains("1 à corriger dans le fichier", facilitator.Answer.Says("main"), StringComparison.Ordinal);
        var invited = (await open.Invitations())[0];
        Assert.Equal(("Léa Martin", "Scop Bois", ActorFamily.SocialEnterprise, SocialEconomyStatus.Cooperative, "60057", MemberRole.Member),
            (invited.ExpectedPerson, invited.ExpectedOrganisation, invited.ExpectedFamily, invited.ExpectedStatus, invited.ExpectedCommune,
                invited.Role));
        var letters = await open.Letters();
        Assert.Equal(2, letters.Count);
        Assert.All(letters, letter =>
            Assert.StartsWith("Invitation à rejoindre ", letter.Subject, StringComparison.Ordinal));
        var page = await facilitator.Visit(open.Collective);
        Assert.Contains("Scop Bois", page.Says("main"), StringComparison.Ordinal);
        Assert.Equal(2, await site.Read(db => db.Set<Membership>().CountAsync(m => m.CooperationId == open.Cooperation.Id)));
        Assert.DoesNotContain(await site.Read(db => db.Set<ActivityEntry>().Select(e => e.Detail).ToListAsync()), detail =>
            detail.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_form_sent_twice_invites_once()
    {
        var open = await Facilitated.In(site);
        var facilitator = await open.Looks("courriel\nune-fois@");
        string? Carried(string name) => facilitator.Page.QuerySelector($"[name={name}]")!.GetAttribute("value");
        (string, string?)[] form = [("Command", Carried("Command")), ("Table", Carried("Table")), ("Map.courriel", "0"), ("act", "import")];
        var answers = await Task.WhenAll(facilitator.Post(open.Here, form), facilitator.Post(open.Here, form));
        Assert.All(answers, answer => Assert.Equal($"{open.Here}/{form[0].Item2}", answer.Location));
        Assert.Single(await open.Invitations());
        Assert.Single(await open.Letters());
    }

    [Fact]
    public async Task The_same_file_imported_again_writes_to_nobody_again()
    {
        var open = await Facilitated.In(site);
        await open.Imports(Three);
        var facilitator = await open.Looks(Three);
        Assert.Contains("Une invitation attend déjà", facilitator.Answer.Text, StringComparison.Ordinal);
        Assert.Null(facilitator.Page.QuerySelector("button[value=import]"));
        Assert.Equal(2, (await open.Letters()).Count);

        // Expired, it is sent again as one invitation would be, and does not double.
        await site.Do(db => db.Set<Invitation>().Where(i => i.CooperationId == open.Cooperation.Id)
            .ExecuteUpdateAsync(i => i.SetProperty(one => one.ExpiresAt, site.Clock.Now.AddDays(-1))));
        await open.Imports(Three);
        Assert.Equal((2, 4), ((await open.Invitations()).Count, (await open.Letters()).Count));
    }

    [Fact]
    public async Task More_letters_than_a_person_may_send_leave_nothing_by_half()
    {
        var open = await Facilitated.In(site);
        var rows = string.Join('\n', Enumerable.Range(0, MailAllowance.PerPerson + 1).Select(number => $"n{number}@"));
        var facilitator = await open.Looks($"courriel\n{rows}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await facilitator.Submit("button[value=import]")).Status);
        Assert.Contains("beaucoup de courriels", facilitator.Answer.Text, StringComparison.Ordinal);
        Assert.Empty(await open.Invitations());
        Assert.Empty(await open.Letters());
        Assert.Equal(0, await site.Read(db => db.Set<ImportRecord>().CountAsync(import => import.Subject == open.Cooperation.Id)));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("json")]
    public async Task What_leaves_can_come_back(string format)
    {
        var open = await Facilitated.In(site);
        await open.Imports(Three);
        var file = (await open.Facilitator.Visitor.Visit($"{open.Collective}/membres.{format}")).Bytes;
        await open.Facilitator.Visitor.Visit(open.Here);
        await open.Facilitator.Visitor.Attach("File", $"membres.{format}", file).Submit("form.form");
        var problems = open.Facilitator.Visitor.Page.QuerySelectorAll(".import tbody td:last-child").Select(cell => cell.TextContent).ToList();
        Assert.Equal(4, problems.Count);
        Assert.Equal(2, problems.Count(problem => problem.EndsWith("est déjà dans le collectif.", StringComparison.Ordinal)));
        Assert.Equal(2, problems.Count(problem => problem.StartsWith("Une invitation attend déjà", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Addresses_leave_for_whoever_invites_alone()
    {
        var open = await Facilitated.In(site);
        await open.Imports(Three);
        var member = await site.Comes("Membre");
        var organisation = await site.HasOrganisation("Simple membre", member.Person);
        await site.Do(async db =>
        {
            var stored = await db.Set<Cooperation>().Include(c => c.Members).SingleAsync(c => c.Id == open.Cooperation.Id);
            stored.Welcome(organisation.Id, MemberRole.Member, Engagement.Participating, site.Clock.Now);
            await db.SaveChangesAsync();
        });
        Assert.Contains("lea@", (await open.Facilitator.Visitor.Visit($"{open.Collective}/membres.json")).Text, StringComparison.Ordinal);
        var read = (await member.Visitor.Visit($"{open.Collective}/membres.json")).Text;
        Assert.Contains("Animation du Beauvaisis", read, StringComparison.Ordinal);
        Assert.DoesNotContain("@", read, StringComparison.Ordinal);
    }
}
