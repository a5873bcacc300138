using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Demo;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Demo;
using Rouages.Steering.Domain;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Demo;

public sealed class DemonstratedSite : Site;

public sealed class DemoPlansTests(DemonstratedSite site) : IClassFixture<DemonstratedSite>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await site.HasDemonstration();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_main_cooperation_acts_in_every_way()
    {
        var actions =
            await site.Read(db => db.Set<PlanAction>().AsNoTracking().Include(action => action.Moves).Include(action => action.Attachments)
            .Where(action => action.CooperationId == DemoCollectives.RondeDuTherain).ToListAsync());
        var today = DateOnly.FromDateTime(site.Clock.Now.UtcDateTime);
        Assert.Equal(Enum.GetValues<ActionStatus>(), actions.Select(action => action.Status).Distinct().Order());
        Assert.Contains(actions, action => action.IsOverdue(today));
        Assert.Contains(actions, action => action.IsOpen && action.DueOn >= today
            && action.DueOn <= today.AddDays(Digest.ComingWithinDays) && action.Responsible == DemoPeople.Facilitator);
        Assert.Contains(actions, action => action.Origin is not null);
        Assert.All(actions, action => Assert.True(action.IsDemo && action.Moves.All(move => move.Act.At > action.Created.At)));
        Assert.All(actions.SelectMany(action => action.Attachments), proof =>
            Assert.True(proof.FileId is not null || proof.Link is not null));
        Assert.Equal(3, await site.Read(db => db.Set<PlanAction>().Select(action => action.CooperationId).Distinct().CountAsync()));
    }

    [Fact]
    public async Task Its_register_its_minutes_and_its_documents_can_be_read()
    {
        var facilitator = site.As(await site.Read(db => db.Set<Person>().SingleAsync(person => person.Id == DemoPeople.Facilitator)));
        var here = $"/cooperations/{DemoCollectives.RondeDuTherainSlug}/pilotage";
        var register = (await facilitator.Visit($"{here}/decisions")).Page;
        Assert.Single(register.QuerySelectorAll(".register .past"));
        Assert.Equal(3, register.QuerySelectorAll(".register > li").Length);
        Assert.Single((await facilitator.Visit($"{here}/comptes-rendus")).Page.QuerySelectorAll(".register > li"));
        var document = (await facilitator.Visit($"{here}/documents")).Page.QuerySelector(".documents a")!.GetAttribute("href")!;
        Assert.StartsWith("text/plain", (await facilitator.Visit(document)).Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_can_be_opened()
    {
        var proof = await site.Read(db => db.Set<Attachment>().FirstAsync(proof => proof.Title == "Note de cadrage signée"));
        var facilitator = site.As(await site.Read(db => db.Set<Person>().SingleAsync(person => person.Id == DemoPeople.Facilitator)));
        var answer =
            await facilitator.Visit(
                $"/cooperations/{DemoCollectives.RondeDuTherainSlug}/pilotage/{proof.ActionId}/preuves/{proof.Id}");
        Assert.Equal("application/pdf", answer.Headers["Content-Type"]);
    }
}
