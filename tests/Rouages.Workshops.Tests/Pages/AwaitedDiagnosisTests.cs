using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Testing;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Pages;

/// <summary>A workshop about a diagnosis may be prepared before anything is there to look at.</summary>
public sealed class AwaitedDiagnosisTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_stages_come_in_as_the_workshop_opens()
    {
        await site.HasDemonstration();
        var leader = site.As(await site.Read(db => db.Set<Person>().SingleAsync(p => p.Email == "animatrice@demo.rouages.example")));
        var address = await Prepare(leader, "la-ronde-du-therain");
        await site.Read(async db =>
        {
            var workshop = await db.Set<Workshop>().SingleAsync(w => w.Slug == address.Split('/')[2]);
            workshop.Steps = [.. workshop.Steps.Select(step => step.Kind == StepKind.Agree ? step with { Columns = [], Of = null } : step)];
            return await db.SaveChangesAsync();
        });
        Assert.Contains("dernier diagnostic clos", (await leader.Visit(address)).Says(".awaited")!, StringComparison.Ordinal);

        await leader.Visit($"{address}/animer");
        await leader.Submit("form[data-do=start]");
        Assert.Null((await leader.Visit(address)).Says(".awaited"));
        Assert.NotEmpty(leader.Page.QuerySelectorAll("#etape-accord .chips li"));
    }

    [Fact]
    public async Task A_workshop_that_stands_alone_gets_its_lines_by_hand()
    {
        await site.HasDemonstration();
        var leader = site.As(await site.Read(db => db.Set<Person>().SingleAsync(p => p.Email == "animatrice@demo.rouages.example")));
        var address = await Prepare(leader, "");
        Assert.Contains("écrivez dans", (await leader.Visit(address)).Says(".awaited")!, StringComparison.Ordinal);
        await leader.Submit("#etape-accord details form", ("Columns", "Se réunir\nDécider"));
        Assert.Equal(["Se réunir", "Décider"],
            (await leader.Visit(address)).Page.QuerySelectorAll("#etape-accord .chips li").Select(line => line.TextContent));
    }

    private static async Task<string> Prepare(Visitor leader, string cooperation)
    {
        await leader.Visit("/ateliers/nouveau");
        return (await leader.Submit("main form", ("Title", "Nos rouages"), ("Format", "diagnostic-collectif"), ("Cooperation", cooperation),
            ("Naming", "anonyme"))).Location!;
    }
}
