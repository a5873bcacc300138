using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests.Importing;

/// <summary>What an import wrote of an organisation, when its person answers.</summary>
public sealed class ExpectedGuestTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_organisation_stands_in_the_form_and_is_created_by_the_acceptance()
    {
        var open = await Facilitated.In(site);
        await open.Imports("organisation;forme;commune;courriel\nJardins de la Liovette;association;Beauvais;jardins@");
        Assert.Equal(0, await Named("Jardins de la Liovette"));
        var lea = await site.Comes("Léa");
        var page = (await lea.Visitor.Visit(await open.LinkOf("jardins"))).Page;
        Assert.Equal("Jardins de la Liovette", page.QuerySelector("[name=OrganisationName]")!.GetAttribute("value"));
        Assert.Equal("Beauvais (Oise)", page.QuerySelector("[name=OrganisationCommune]")!.GetAttribute("value"));
        Assert.Equal($"/cooperations/{open.Cooperation.Slug}",
            (await lea.Visitor.Submit("main form.form", ("OrganisationName", "Les Jardins de la Liovette"))).Location);
        var founded = await site.Read(db => db.Set<Organisation>().SingleAsync(o => o.Name == "Les Jardins de la Liovette"));
        Assert.Equal(("60057", ActorFamily.SocialEnterprise, SocialEconomyStatus.Association),
            (founded.Commune, founded.Family, founded.Status));
        Assert.True(await site.Read(db => db.Set<Membership>()
            .AnyAsync(m => m.CooperationId == open.Cooperation.Id && m.OrganisationId == founded.Id)));
    }

    [Fact]
    public async Task An_organisation_that_the_person_acts_for_is_chosen_already()
    {
        var open = await Facilitated.In(site);
        var lea = await site.Comes("Léa");
        await site.HasOrganisation("Première par l’alphabet", lea.Person);
        var known = await site.HasOrganisation("Recyclerie du Thérain", lea.Person);
        await open.Imports("organisation;commune;courriel\nrecyclerie du therain;Beauvais;lea@");
        var page = (await lea.Visitor.Visit(await open.LinkOf("lea"))).Page;
        Assert.Equal(known.Id.ToString(), page.QuerySelector("[name=Organisation][checked]")!.GetAttribute("value"));
        await lea.Visitor.Submit("main form.form");
        Assert.Equal(1, await Named("Recyclerie du Thérain"));
        Assert.True(await site.Read(db => db.Set<Membership>()
            .AnyAsync(m => m.CooperationId == open.Cooperation.Id && m.OrganisationId == known.Id)));
    }

    [Fact]
    public async Task An_organisation_of_the_directory_is_not_doubled_nor_taken_over()
    {
        var open = await Facilitated.In(site);
        var known = await site.HasOrganisation("Mairie du lieu", (await site.Comes("Maire")).Person);
        await site.Do(db => db.Set<Organisation>().Where(o => o.Id == known.Id)
            .ExecuteUpdateAsync(o => o.SetProperty(one => one.Commune, "60639")));
        await open.Imports("organisation;forme;commune;courriel\nMAIRIE DU LIEU;mairie;Tillé;agent@");
        var agent = await site.Comes("Agent");
        var page = await agent.Visitor.Visit(await open.LinkOf("agent"));
        Assert.Contains("Demandez un mandat", page.Says(".known"), StringComparison.Ordinal);
        var refused = await agent.Visitor.Submit("main form.form", ("OrganisationName", "Mairie du lieu"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("est déjà dans le répertoire, dans cette commune", refused.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Named("Mairie du lieu"));

        // With the mandate, the same link lets the one organisation in.
        await site.Has(new Mandate
        {
            Id = Guid.CreateVersion7(site.Clock.Now), PersonId = agent.Person.Id, OrganisationId = known.Id,
            From = DateOnly.FromDateTime(site.Clock.Now.UtcDateTime),
        });
        await agent.Visitor.Visit(await open.LinkOf("agent"));
        Assert.Equal($"/cooperations/{open.Cooperation.Slug}", (await agent.Visitor.Submit("main form.form")).Location);
        Assert.Equal(1, await Named("Mairie du lieu"));
    }

    private Task<int> Named(string name) => site.Read(db => db.Set<Organisation>().CountAsync(o => o.Name == name));
}
