using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Demo;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

/// <summary>Nobody real is judged by the demonstration, and it says once what it is.</summary>
public sealed class DemoFairnessTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Nobody_real_is_judged_nor_given_members()
    {
        await site.HasDemonstration();
        var names = DemoFacts.Known.Select(known => known.Name).ToList();
        var real = await site.Read(db => db.Set<Cooperation>().Where(one => names.Contains(one.Name)).Select(one => one.Id).ToListAsync());
        Assert.NotEmpty(real);
        var members = await site.Read(db => db.Set<Membership>().Where(member => real.Contains(member.CooperationId))
            .Join(db.Set<Organisation>(), member => member.OrganisationId, one => one.Id, (_, organisation) => organisation.Name)
            .ToListAsync());
        Assert.All(members, name => Assert.Contains(name, names));
        Assert.All(DemoFacts.Imagined, imagined => Assert.DoesNotContain(imagined.Name, names));
    }

    [Fact]
    public async Task No_card_says_again_what_the_banner_says()
    {
        await site.HasDemonstration();
        foreach (var path in new[] { "/cooperations", "/organisations", $"/cooperations/{DemoCollectives.RondeDuTherainSlug}" })
        {
            using var visitor = await site.Visit(path);
            Assert.DoesNotContain("démonstration", visitor.Answer.Says("main")!, StringComparison.Ordinal);
        }
    }
}
