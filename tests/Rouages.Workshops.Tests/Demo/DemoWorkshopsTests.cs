using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts.Domain;
using Rouages.Testing;
using Rouages.Workshops.Domain;
using Rouages.Workshops.FormatReading;

namespace Rouages.Workshops.Tests.Demo;

public sealed class DemoWorkshopsTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Each_demo_workshop_is_finished_and_of_an_offered_format()
    {
        await site.HasDemonstration();
        var workshops = await site.Read(db => db.Set<Workshop>().AsNoTracking().OrderBy(w => w.Slug).ToListAsync());
        Assert.NotEmpty(workshops);
        var offered = site.Services.GetRequiredService<Formats>().Offered("fr").Select(format => format.Slug).ToHashSet();
        Assert.All(workshops, workshop => Assert.Contains(workshop.Format, offered));
        var leader = site.As(await site.Read(db => db.Set<Person>().SingleAsync(p => p.Email == "animatrice@demo.rouages.example")));
        foreach (var workshop in workshops)
        {
            Assert.True(workshop is { IsDemo: true, Status: WorkshopStatus.Closed, CooperationId: not null }, workshop.Slug);
            var answer = await leader.Visit($"/ateliers/{workshop.Slug}/restitution");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.True(answer.Page.QuerySelectorAll(".cards > li").Length >= 6 && answer.Page.QuerySelector(".became a") is not null,
                workshop.Slug);
        }
    }
}
