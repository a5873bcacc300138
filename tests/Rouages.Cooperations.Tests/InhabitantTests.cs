using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

/// <summary>An inhabitant takes part in person: known to the collective, in no directory, and unnamed to visitors.</summary>
public sealed class InhabitantTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task One_comes_in_by_the_open_door_in_ones_own_name()
    {
        var (ana, cooperation) = await Led();
        var zoe = await Enters(cooperation, "Zoé Lambert");
        var seat = await Seat(zoe);
        Assert.Equal(("Zoé Lambert", ActorFamily.Inhabitant), (seat.Name, seat.Family));
        Assert.Contains("Vous agissez en votre nom.", (await zoe.Visitor.Visit($"/cooperations/{cooperation.Slug}")).Says(".acting"),
            StringComparison.Ordinal);
        var inside = await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif");
        Assert.Contains("Zoé Lambert", inside.Says("main"), StringComparison.Ordinal);
        Assert.Contains("1 organisation autour de la table. 1 vient voir, sans engagement.", inside.Says(".summary"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_outside_reads_who_it_is()
    {
        var (ana, cooperation) = await Led();
        var zoe = await Enters(cooperation, "Zoé Discrète");
        await Participates(ana, cooperation, zoe);
        var seat = await Seat(zoe);
        var visitor = site.Visitor();
        Assert.DoesNotContain("Zoé Discrète", (await visitor.Visit($"/cooperations/{cooperation.Slug}")).Text, StringComparison.Ordinal);
        Assert.Contains("1 habitante ou habitant y prend part en son nom.", visitor.Answer.Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Zoé", (await visitor.Visit("/organisations?q=Zoé")).Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Zoé", (await visitor.Visit($"/api/v1/cooperations/{cooperation.Slug}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(seat.Slug, (await visitor.Visit("/recherche?q=Discrète")).Text, StringComparison.Ordinal);
        foreach (var reader in new[] { visitor, ana.Visitor, zoe.Visitor })
            Assert.Equal(HttpStatusCode.NotFound, await reader.Status($"/organisations/{seat.Slug}"));
        Assert.Equal(HttpStatusCode.NotFound, await zoe.Visitor.Status($"/organisations/{seat.Slug}/modifier"));
    }

    [Fact]
    public async Task One_person_has_one_seat_and_cannot_come_in_twice()
    {
        var (_, first) = await Led();
        var (_, second) = await Led();
        var zoe = await Enters(first, "Zoé Partout");
        foreach (var again in new[] { first, second })
        {
            await zoe.Visitor.Visit($"/cooperations/{again.Slug}/rejoindre");
            await zoe.Visitor.Submit("main form.form", ("Organisation", "moi"));
        }

        Assert.Equal(1, await site.Read(db => db.Set<Organisation>().CountAsync(o => o.PersonId == zoe.Person.Id)));
        var seat = await Seat(zoe);
        Assert.Equal(2, await site.Read(db => db.Set<Membership>().CountAsync(m => m.OrganisationId == seat.Id && m.LeftAt == null)));
    }

    [Fact]
    public async Task A_cooperation_is_carried_by_an_organisation()
    {
        var (ana, cooperation) = await Led();
        var zoe = await Enters(cooperation, "Zoé Porteuse");
        var seat = await Seat(zoe);
        var member = await site.Read(db => db.Set<Membership>().SingleAsync(m => m.OrganisationId == seat.Id));
        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ana.Visitor.Post(
            $"/cooperations/{cooperation.Slug}/collectif/{member.Id}", ("Role", "Lead"), ("Engagement", "Committed"))).Status);
        await zoe.Visitor.Visit("/cooperations/nouvelle");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await zoe.Visitor.Post("/cooperations/nouvelle", ("Name", "La mienne"),
            ("Type", "ptce"), ("Communes", "Beauvais"), ("Organisation", seat.Id.ToString()))).Status);
    }

    [Fact]
    public async Task Inhabitants_are_one_voice_until_the_cooperation_counts_each_of_them()
    {
        var (ana, cooperation) = await Led();
        await Enters(cooperation, "Zoé Voix");
        Assert.True((await Seats(cooperation)).Single(seat => seat.InPerson).SharesVoice);
        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif");
        Assert.Equal(HttpStatusCode.Found, (await ana.Visitor.Submit("form[action$=habitants] button")).Status);
        Assert.False((await Seats(cooperation)).Single(seat => seat.InPerson).SharesVoice);
        Assert.False((await Seats(cooperation)).Single(seat => !seat.InPerson).SharesVoice);
    }

    [Fact]
    public async Task The_seat_follows_the_name_and_forgets_it_with_the_person()
    {
        var (ana, cooperation) = await Led();
        var zoe = await Enters(cooperation, "Zoé Avant");
        var seat = await Seat(zoe);
        await site.Do(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == zoe.Person.Id)).DisplayName = "Zoé Après";
            await db.SaveChangesAsync();
        });
        Assert.Equal("Zoé Après", (await Seat(zoe)).Name);
        await zoe.Visitor.Visit("/mon-compte/supprimer");
        await zoe.Visitor.Submit("#erase", ("Current", A.Password));
        var left = await site.Read(db => db.Set<Organisation>().SingleAsync(o => o.Id == seat.Id));
        Assert.Null(left.PersonId);
        Assert.DoesNotContain("Zoé", left.Name, StringComparison.Ordinal);
        Assert.Equal(0, await site.Read(db => db.Set<Membership>().CountAsync(m => m.OrganisationId == seat.Id && m.LeftAt == null)));
        Assert.DoesNotContain("Zoé Après", (await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif")).Text,
            StringComparison.Ordinal);
    }

    private async Task<(Somebody Ana, Cooperation Cooperation)> Led()
    {
        var ana = await site.Comes("Ana");
        return (ana, await site.HasCooperation("Habitée", true,
            (await site.HasOrganisation("Atelier", ana.Person), MemberRole.Lead, Engagement.Committed)));
    }

    private async Task<Somebody> Enters(Cooperation cooperation, string name)
    {
        var somebody = await site.Comes(name);
        await somebody.Visitor.Visit($"/cooperations/{cooperation.Slug}/rejoindre");
        Assert.Equal(HttpStatusCode.Found, (await somebody.Visitor.Submit("main form.form", ("Organisation", "moi"))).Status);
        return somebody;
    }

    private async Task Participates(Somebody ana, Cooperation cooperation, Somebody who)
    {
        var seat = await Seat(who);
        var member = await site.Read(db => db.Set<Membership>().SingleAsync(m => m.OrganisationId == seat.Id));
        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif");
        Assert.Equal(HttpStatusCode.Found, (await ana.Visitor.Post($"/cooperations/{cooperation.Slug}/collectif/{member.Id}",
            ("Role", "Member"), ("Engagement", "Participating"))).Status);
    }

    private Task<Organisation> Seat(Somebody who) =>
        site.Read(db => db.Set<Organisation>().SingleAsync(o => o.PersonId == who.Person.Id));

    private Task<IReadOnlyList<Seat>> Seats(Cooperation cooperation) =>
        site.Read(db => new CooperationFinder(db, site.Clock).People(cooperation.Id, default));
}
