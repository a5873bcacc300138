using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts.Demo;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Demo;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Testing;
using Rouages.Web.Modules;

namespace Rouages.Cooperations.Tests;

public sealed class DemoTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public void Each_commune_is_the_one_that_the_source_names()
    {
        var france = new TerritoryFinder();
        Assert.Equal(["Beauvais", "Lachapelle-aux-Pots", "Creil"], DemoFacts.Imagined.Select(one => france.Find(one.Commune!)!.Name));
        Assert.Equal(
            ["Beauvais", "Lachapelle-aux-Pots", "Creil", "Compiègne", "Amiens", "Calais", "Loos-en-Gohelle", "Lille", "Autrêches", "Tarnos",
                "Figeac", "Douai", "Paris"],
            DemoFacts.Known.Select(known => known.Commune).OfType<string>().Select(code => france.Find(code)!.Name));
    }

    [Fact]
    public async Task The_demonstration_is_inhabited_and_says_what_it_is()
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            foreach (var content in scope.ServiceProvider.GetServices<IDemoContent>()
                .Where(content => content.GetType().Assembly == typeof(DemoContent).Assembly
                    || content.GetType().Assembly == typeof(DemoPeople).Assembly).OrderBy(content => content.Order))
            {
                await content.Create(default);
                await scope.ServiceProvider.GetRequiredService<RouagesDb>().SaveChangesAsync();
            }
        }

        var visitor = await site.Visit($"/cooperations/{DemoCollectives.RondeDuTherainSlug}");
        Assert.Equal(HttpStatusCode.OK, visitor.Answer.Status);
        foreach (var (person, role) in new[] { (DemoPeople.Facilitator, MemberRole.Facilitator), (DemoPeople.Lead, MemberRole.Lead) })
            Assert.Equal(3, await site.Read(db => (from mandate in db.Set<Mandate>()
                                                   where mandate.PersonId == person
                                                   join member in db.Set<Membership>(
                                                       ) on mandate.OrganisationId equals member.OrganisationId
                                                   where member.Role == role
                                                   select member.CooperationId).CountAsync()));
        var facilitator = site.As(await site.Read(db => db.Set<Person>().SingleAsync(p => p.Id == DemoPeople.Facilitator)));
        Assert.Contains("Demande d’entrée",
            (await facilitator.Visit($"/cooperations/{DemoCollectives.RondeDuTherainSlug}"))
                .Says(".next h2")!, StringComparison.Ordinal);
        Assert.Contains("demande d’entrée", (await facilitator.Visit("/")).Says("main")!, StringComparison.Ordinal);
    }
}
