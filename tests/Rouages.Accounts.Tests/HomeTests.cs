using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Demo;
using Rouages.Accounts.Domain;
using Rouages.Testing;

namespace Rouages.Accounts.Tests;

public sealed class HomeTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task The_home_page_of_somebody_busy_asks_the_database_at_most_five_times()
    {
        await site.HasDemonstration();
        var visitor = site.As(await site.Read(db => db.Set<Person>().SingleAsync(person => person.Id == DemoPeople.Facilitator)));
        await visitor.Visit("/");
        using var statements = new Statements(await site.Read(db => Task.FromResult(db.Database.GetDbConnection().Database)));
        await visitor.Visit("/");
        Assert.NotEmpty(visitor.Page.QuerySelectorAll("main section"));
        Assert.InRange(statements.Count, 2, 5);
    }
}
