using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Testing;

namespace Rouages.Steering.Tests;

/// <summary>A site with one cooperation: a facilitator, a member, and a stranger from another one.</summary>
public class PlanSite : Site, IAsyncLifetime
{
    internal Person Facilitator { get; } = A.Person("Fanny");
    internal Person Member { get; } = A.Person("Malik");
    internal Person Stranger { get; } = A.Person("Solène");
    internal Organisation House { get; } = A.Organisation("La Maison");
    internal Organisation Workshop { get; } = A.Organisation("L’Atelier");
    internal Cooperation Cooperation { get; private set; } = null!;
    internal string Plan => $"/cooperations/{Cooperation.Slug}/pilotage";

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        Cooperation = A.Cooperation("Beauvaisis", (House, MemberRole.Facilitator), (Workshop, MemberRole.Member));
        var elsewhere = A.Organisation("Ailleurs");
        await Has(Facilitator, Member, Stranger, House, Workshop, elsewhere, Cooperation,
            A.Mandate(Facilitator, House), A.Mandate(Member, Workshop), A.Mandate(Stranger, elsewhere),
            A.Cooperation("Autre part", (elsewhere, MemberRole.Lead)));
    }

    internal DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    internal async Task<PlanAction> HasAction(string title = "Écrire le récit commun", DateOnly? due = null, Person? responsible = null)
    {
        var content =
            new ActionContent(title, null, "R3.1", null, responsible?.Id, responsible is null ? null : Workshop.Id,
                due ?? Today.AddDays(30));
        var action = PlanAction.Decide(Cooperation.Id, content, null, new Act(Facilitator.Id, House.Id, Clock.GetUtcNow()), Today).Value!;
        await Has(action);
        return action;
    }

    internal Task Closed(bool closed) => Do(async db =>
    {
        var at = closed ? Clock.GetUtcNow() : (DateTimeOffset?)null;
        await db.Set<Cooperation>().Where(c => c.Id == Cooperation.Id).ExecuteUpdateAsync(c => c.SetProperty(one => one.ClosedAt, at));
    });

    internal Task<PlanAction> Again(Guid id) => Read(db =>
        db.Set<PlanAction>().AsNoTracking().Include(a => a.Moves).Include(a => a.Attachments).SingleAsync(a => a.Id == id));

    internal Task<PlanAction> Find(string title) => Read(db => db.Set<PlanAction>().AsNoTracking().SingleAsync(a => a.Title == title));

    internal async Task<string> OtherPlan()
    {
        var slug = await Read(db => db.Set<Cooperation>().Where(c => c.Id != Cooperation.Id).Select(c => c.Slug).SingleAsync());
        return $"/cooperations/{slug}/pilotage";
    }
}
