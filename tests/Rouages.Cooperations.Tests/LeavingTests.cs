using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

public sealed class LeavingTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task One_comes_by_the_open_door_and_leaves_as_easily()
    {
        var (_, cooperation) = await Led();
        var bao = await site.Comes("Bao");
        var mine = await site.HasOrganisation("Voisine", bao.Person);
        await bao.Visitor.Visit($"/cooperations/{cooperation.Slug}/rejoindre");
        Assert.Equal(HttpStatusCode.Found, (await bao.Visitor.Submit("main form.form")).Status);
        var member = await site.Read(db => db.Set<Membership>().SingleAsync(m => m.OrganisationId == mine.Id && m.LeftAt == null));
        Assert.Equal(Engagement.Curious, member.Engagement);

        await bao.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif/{member.Id}/partir");
        Assert.Equal(HttpStatusCode.Found, (await bao.Visitor.Submit("main form:has(.danger)")).Status);
        Assert.Equal(HttpStatusCode.NotFound, await bao.Visitor.Status($"/cooperations/{cooperation.Slug}/collectif"));
        await bao.Visitor.Visit($"/cooperations/{cooperation.Slug}/rejoindre");
        Assert.Equal(HttpStatusCode.Found, (await bao.Visitor.Submit("main form.form")).Status);
    }

    [Fact]
    public async Task A_curious_organisation_asks_and_the_facilitator_welcomes_it()
    {
        var (ana, cooperation) = await Led();
        var bao = await site.Comes("Bao");
        var mine = await site.HasOrganisation("Voisine", bao.Person);
        await bao.Visitor.Visit($"/cooperations/{cooperation.Slug}/rejoindre");
        await bao.Visitor.Submit("main form.form");
        await bao.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif");
        Assert.Equal(HttpStatusCode.Found, (await bao.Visitor.Submit(".ledger form.form", ("Engagement", "Committed"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, await bao.Visitor.Status($"/cooperations/{cooperation.Slug}/modifier"));

        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif");
        Assert.Equal(HttpStatusCode.Found, (await ana.Visitor.Submit(".asking form.form")).Status);
        Assert.Equal(Engagement.Participating,
            await site.Read(db => db.Set<Membership>().Where(m => m.OrganisationId == mine.Id).Select(m => m.Engagement).SingleAsync()));
        Assert.Equal(HttpStatusCode.OK, await bao.Visitor.Status($"/cooperations/{cooperation.Slug}/modifier"));
    }

    [Fact]
    public async Task Two_porteurs_who_leave_at_once_do_not_leave_nobody()
    {
        for (var round = 0; round < 4; round++)
        {
            var (ana, bao) = (await site.Comes("Ana"), await site.Comes("Bao"));
            var cooperation = await site.HasCooperation("À deux", true,
                (await site.HasOrganisation("Une", ana.Person), MemberRole.Lead, Engagement.Committed),
                (await site.HasOrganisation("Autre", bao.Person), MemberRole.Lead, Engagement.Committed));
            await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif/{cooperation.Members[0].Id}/partir");
            await bao.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif/{cooperation.Members[1].Id}/partir");
            var answers = await Task.WhenAll(ana.Visitor.Submit("main form:has(.danger)"), bao.Visitor.Submit("main form:has(.danger)"));
            Assert.Equal([HttpStatusCode.Found, HttpStatusCode.UnprocessableEntity], answers.Select(answer => answer.Status).Order());
            Assert.Equal(1,
                await site.Read(db => db.Set<Membership>()
                    .CountAsync(m => m.CooperationId == cooperation.Id && m.LeftAt == null && m.Role == MemberRole.Lead)));
        }
    }

    [Fact]
    public async Task An_ended_mandate_opens_nothing_any_more()
    {
        var (ana, cooperation) = await Led();
        Assert.Equal(HttpStatusCode.OK, await ana.Visitor.Status($"/cooperations/{cooperation.Slug}/collectif"));
        await site.Do(db => db.Set<Mandate>().Where(m => m.PersonId == ana.Person.Id)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Until, DateOnly.FromDateTime(site.Clock.Now.UtcDateTime).AddDays(-1))));
        Assert.Equal(HttpStatusCode.NotFound, await ana.Visitor.Status($"/cooperations/{cooperation.Slug}/collectif"));
    }

    private async Task<(Somebody Ana, Cooperation Cooperation)> Led()
    {
        var ana = await site.Comes("Ana");
        return (ana,
            await site.HasCooperation("Portée", true,
                (await site.HasOrganisation("Atelier", ana.Person), MemberRole.Lead, Engagement.Committed)));
    }
}
