using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Members;
using Rouages.Testing;
using Rouages.Web.Modules;

namespace Rouages.Cooperations.Tests;

public sealed class PersonalDataTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_person_takes_everything_and_leaves_only_the_organisations_acts()
    {
        var ana = await site.Comes("Ana");
        var organisation = await site.HasOrganisation("Atelier", ana.Person);
        var cooperation = await site.HasCooperation("Suivie", false, (organisation, MemberRole.Lead, Engagement.Committed));
        await ana.Visitor.Post($"/cooperations/{cooperation.Slug}/publication", ("open", "true"));

        await using var scope = site.Services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetServices<IPersonalData>().OfType<CollectivesData>().Single();
        var export = JsonSerializer.Serialize(await data.Export(ana.Person.Id, default));
        Assert.Contains("Atelier", export, StringComparison.Ordinal);
        Assert.Contains("cooperation-published", export, StringComparison.Ordinal);

        await data.Erase(ana.Person.Id, default);
        Assert.Empty(await site.Read(db => db.Set<Mandate>().Where(m => m.PersonId == ana.Person.Id).ToListAsync()));
        var entry = await site.Read(db => db.Set<ActivityEntry>().SingleAsync(e => e.CooperationId == cooperation.Id));
        Assert.Equal((null, organisation.Id), (entry.PersonId, entry.OrganisationId));
        Assert.Null(await data.Export(ana.Person.Id, default));
    }
}
