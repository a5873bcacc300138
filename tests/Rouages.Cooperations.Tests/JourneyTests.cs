using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

/// <summary>J2 of the domain: an organisation starts a cooperation.</summary>
public sealed class JourneyTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_newcomer_opens_a_cooperation_with_an_organisation_made_in_place()
    {
        var ana = await site.Comes("Ana");
        await ana.Visitor.Visit("/cooperations/nouvelle");
        var answer = await ana.Visitor.Submit("main form[method=post]", ("Name", "Les Trois Vallées"), ("Type", "third-place"),
            ("Communes", "Beauvais\n60700"), ("OrganisationName", "L’Atelier"), ("OrganisationFamily", "SocialEnterprise"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status); // 60700 is shared by several communes
        answer = await ana.Visitor.Submit("main form[method=post]", ("Communes", "Beauvais\nTillé\ncreil (oise)"));
        Assert.Equal((HttpStatusCode.Found, "/cooperations/les-trois-vallees"), (answer.Status, answer.Location));
        await ana.Visitor.Follow();
        Assert.Equal("Les Trois Vallées", ana.Visitor.Answer.Says("h1"));
        Assert.Contains("L’Atelier", ana.Visitor.Answer.Text, StringComparison.Ordinal);
        var stored = await site.Read(db => db.Set<Cooperation>().Include(c => c.Members).SingleAsync(c => c.Slug == "les-trois-vallees"));
        Assert.Equal(["60057", "60639", "60175"], stored.Communes);
        Assert.Equal(MemberRole.Lead, Assert.Single(stored.Members).Role);
        Assert.Null(stored.PublishedAt);
    }

    [Fact]
    public async Task Bad_input_keeps_the_typed_text_beside_its_reason()
    {
        var ana = await site.Comes("Ana");
        await ana.Visitor.Visit("/cooperations/nouvelle");
        var answer =
            await ana.Visitor.Submit("main form[method=post]", ("Name", "x"), ("Communes", "Nulle-Part-les-Bains"),
                ("Summary", "Gardez-moi"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Nulle-Part-les-Bains", answer.Says("#Communes-error")!, StringComparison.Ordinal);
        Assert.NotNull(answer.Says("#Name-error"));
        Assert.NotNull(answer.Says("#Type-error"));
        Assert.Equal("Gardez-moi", answer.Says("#Summary"));
    }

    [Fact]
    public async Task The_same_number_leads_to_the_record_that_bears_it()
    {
        var ana = await site.Comes("Ana");
        foreach (var expected in new[] { HttpStatusCode.Found, HttpStatusCode.UnprocessableEntity })
        {
            await ana.Visitor.Visit("/organisations/nouvelle");
            var answer =
                await ana.Visitor.Submit("main form[method=post]", ("Name", "Agglo"), ("Family", "PublicBody"),
                    ("Number", "732 829 320 00074"));
            Assert.Equal(expected, answer.Status);
        }

        Assert.NotNull(ana.Visitor.Page.QuerySelector(".known a[href='/organisations/agglo']"));
        var stored = await site.Read(db => db.Set<Organisation>().SingleAsync(o => o.Slug == "agglo"));
        Assert.Equal(("732829320", "73282932000074"), (stored.Siren, stored.Siret));
    }

    [Fact]
    public async Task Two_people_who_add_the_same_organisation_at_once_add_it_once()
    {
        var (ana, bao) = (await site.Comes("Ana"), await site.Comes("Bao"));
        await ana.Visitor.Visit("/organisations/nouvelle");
        await bao.Visitor.Visit("/organisations/nouvelle");
        var answers = await Task.WhenAll(new[] { ana, bao }.Select(one =>
            one.Visitor.Submit("main form[method=post]", ("Name", $"La même, vue par {one.Person.DisplayName}"), ("Family", "Residents"),
                ("Rna", "W601000123"))));
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.UnprocessableEntity], answers.Select(answer => answer.Status).Order());
        Assert.Equal(1, await site.Read(db => db.Set<Organisation>().CountAsync(o => o.Rna == "W601000123")));
    }

    [Theory]
    [InlineData("Number", "73282932000075")]
    [InlineData("Number", "123456789")]
    [InlineData("Rna", "W60100012")]
    [InlineData("Commune", "Atlantis")]
    [InlineData("Website", "javascript:alert(1)")]
    [InlineData("Family", null)]
    public async Task What_is_false_is_said_beside_its_field(string field, string? typed)
    {
        var ana = await site.Comes("Ana");
        await ana.Visitor.Visit("/organisations/nouvelle");
        var fields = new Dictionary<string, string?> { ["Name"] = "Essai", ["Family"] = "Residents", [field] = typed };
        var answer = await ana.Visitor.Submit("main form[method=post]", [.. fields.Select(pair => (pair.Key, pair.Value))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Says($"#{field}-error"));
    }

    [Fact]
    public async Task A_presentation_is_shown_in_its_form_and_runs_nothing()
    {
        var ana = await site.Comes("Ana");
        var organisation = await site.HasOrganisation("Presse", ana.Person);
        var cooperation = await site.HasCooperation("Qui se présente", false, (organisation, MemberRole.Lead, Engagement.Committed));
        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/modifier");
        await ana.Visitor.Submit("main form.form", ("Presentation", "## Pourquoi\n\n- le **pain**\n- <img src=x onerror=alert(1)>"));
        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}");
        var shown = ana.Visitor.Page.QuerySelector(".rich")!;
        Assert.Equal(["Pourquoi", "pain"], shown.QuerySelectorAll("h4, strong").Select(element => element.TextContent));
        Assert.Null(shown.QuerySelector("img"));

        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/modifier");
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await ana.Visitor.Submit("main form.form", ("Presentation", string.Concat(Enumerable.Repeat("> ", 4_000)) + "trop"))).Status);
    }

    [Fact]
    public async Task A_cooperation_says_its_several_forms_its_standing_and_its_phase()
    {
        var ana = await site.Comes("Ana");
        var organisation = await site.HasOrganisation("Plusieurs", ana.Person);
        var cooperation = await site.HasCooperation("Aux formes multiples", true, (organisation, MemberRole.Lead, Engagement.Committed));
        var edit = $"/cooperations/{cooperation.Slug}/modifier";
        await ana.Visitor.Visit(edit);
        Assert.Equal(HttpStatusCode.Found, (await ana.Visitor.Submit("main form.form", ("OtherTypes", "third-place"),
            ("OtherTypes", "tzcld"),
            ("LegalForm", "scic"), ("Maturity", "running"), ("Scale", "department"), ("Aims", "Nourrir la vallée"))).Status);
        await ana.Visitor.Visit(edit);
        Assert.Equal(HttpStatusCode.Found, (await ana.Visitor.Submit("main form.form", ("Phase", "meet"))).Status);
        var page = (await site.Visitor().Visit($"/cooperations/{cooperation.Slug}")).Says(".facts")!;
        foreach (var said in new[] { "Tiers-lieu", "TZCLD", "SCIC", "En activité", "Un département",
            "Rencontrer les personnes privées d’emploi",
            "Nourrir la vallée" })
            Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("Aux formes multiples", (await site.Visit("/cooperations?type=third-place")).Answer.Says(".doors"),
            StringComparison.Ordinal);
        await ana.Visitor.Visit(edit);
        await ana.Visitor.Submit("main form.form", ("OtherTypes", null), ("LegalForm", "ptce"));
        var stored = await site.Read(db => db.Set<Cooperation>().SingleAsync(c => c.Id == cooperation.Id));
        Assert.Equal((0, null, null), (stored.OtherTypes.Count, stored.LegalForm, stored.Phase));
    }

    [Fact]
    public async Task Whoever_was_slower_sees_it_and_keeps_their_text()
    {
        var (ana, bao) = (await site.Comes("Ana"), await site.Comes("Bao"));
        var organisation = await site.HasOrganisation("Atelier", ana.Person, bao.Person);
        var cooperation = await site.HasCooperation("À deux", false, (organisation, MemberRole.Lead, Engagement.Committed));
        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/modifier");
        await bao.Visitor.Visit($"/cooperations/{cooperation.Slug}/modifier");
        Assert.Equal(HttpStatusCode.Found, (await ana.Visitor.Submit("main form.form", ("Vision", "De l’eau"))).Status);
        var slower = await bao.Visitor.Submit("main form.form", ("Vision", "Du pain"));
        Assert.Equal(HttpStatusCode.Conflict, slower.Status);
        Assert.Equal("Du pain", slower.Says("#Vision"));
        Assert.Equal("De l’eau", slower.Says(".problems dd"));
        Assert.Equal(HttpStatusCode.Found, (await bao.Visitor.Submit("main form.form")).Status);
        Assert.Equal("Du pain",
            await site.Read(db => db.Set<Cooperation>().Where(c => c.Id == cooperation.Id).Select(c => c.Vision).SingleAsync()));
    }

    [Fact]
    public async Task Every_act_carries_the_person_and_the_organisation()
    {
        var ana = await site.Comes("Ana");
        var organisation = await site.HasOrganisation("Atelier", ana.Person);
        var cooperation = await site.HasCooperation("Signée", false, (organisation, MemberRole.Lead, Engagement.Committed));
        await ana.Visitor.Post($"/cooperations/{cooperation.Slug}/publication", ("open", "true"));
        var entry = await site.Read(db => db.Set<ActivityEntry>().SingleAsync(e => e.CooperationId == cooperation.Id));
        Assert.Equal((ana.Person.Id, organisation.Id, "cooperation-published"), (entry.PersonId, entry.OrganisationId, entry.Kind));
        Assert.Contains("Ana, pour Atelier", (await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}")).Says(".story")!,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_chooses_in_whose_name_one_acts()
    {
        var ana = await site.Comes("Ana");
        var (lead, member) = (await site.HasOrganisation("Atelier", ana.Person), await site.HasOrganisation("Mairie", ana.Person));
        var cooperation =
            await site.HasCooperation("Deux chapeaux", true, (lead, MemberRole.Lead, Engagement.Committed),
                (member, MemberRole.Member, Engagement.Participating));
        var page = $"/cooperations/{cooperation.Slug}";
        Assert.Contains("Atelier", (await ana.Visitor.Visit(page)).Says(".acting p")!, StringComparison.Ordinal);
        Assert.Equal(page, (await ana.Visitor.Submit($".acting button[value='{member.Id}']")).Location);
        Assert.Contains("Mairie", (await ana.Visitor.Follow()).Says(".acting p")!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await ana.Visitor.Status($"{page}/fermer"));
    }
}
