using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Testing;
using Rouages.Web.Modules;

namespace Rouages.Steering.Tests.PersonalData;

public sealed class RegisterDataTests(PlanSite site) : IClassFixture<PlanSite>
{
    [Fact]
    public async Task Who_goes_takes_their_name_and_leaves_what_the_collective_decided()
    {
        var gone = A.Person("Gontran");
        var act = new Act(gone.Id, site.Workshop.Id, site.Clock.GetUtcNow());
        var decision = Decision.Take(
            site.Cooperation.Id, new("Planter des arbres", null, site.Today, DecisionManner.Vote, null, null), null, null, act, site.Today).Value!;
        var minutes = Minutes.Begin(
            site.Cooperation.Id, new("Au jardin", site.Today) { Attendees = [new(gone.Id, site.Workshop.Id, null)] }, act).Value!;
        await site.Has(gone, decision, minutes);

        await using var scope = site.Services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetServices<IPersonalData>()
            .Single(known => known.Section.StartsWith("Décisions", StringComparison.Ordinal));
        var export = JsonSerializer.Serialize(await data.Export(gone.Id, TestContext.Current.CancellationToken), JsonSerializerOptions.Web);
        Assert.Contains("Planter des arbres", export, StringComparison.Ordinal);
        Assert.Contains("Au jardin", export, StringComparison.Ordinal);

        await data.Erase(gone.Id, TestContext.Current.CancellationToken);
        Assert.Null(await data.Export(gone.Id, TestContext.Current.CancellationToken));
        var left = await site.Read(db => db.Set<Minutes>().AsNoTracking().Include(m => m.Attendees).SingleAsync(m => m.Id == minutes.Id));
        Assert.Equal((Guid.Empty, Guid.Empty), (left.Written.Person, Assert.Single(left.Attendees).Person));
        var page = await site.As(site.Member).Visit($"{site.Plan}/comptes-rendus/{minutes.Id}");
        Assert.Contains("quelqu’un qui n’est plus ici (L’Atelier)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Planter des arbres", (await site.As(site.Member).Visit($"{site.Plan}/decisions")).Text, StringComparison.Ordinal);
    }
}
