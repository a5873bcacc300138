using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Acting;

public sealed class ActionSearchTests(PlanSite site) : IClassFixture<PlanSite>
{
    [Fact]
    public async Task An_action_is_found_by_those_who_read_the_plan_and_by_nobody_else()
    {
        var action = await site.HasAction("Réparer la trompinette");
        var (curious, door) = (A.Person("Corentin"), A.Organisation("Le Seuil"));
        await site.Has(curious, door, A.Mandate(curious, door));
        await site.Do(async db =>
        {
            var cooperation = await db.Set<Cooperation>().Include(c => c.Members).SingleAsync(c => c.Id == site.Cooperation.Id);
            cooperation.PublishedAt = site.Clock.GetUtcNow();
            cooperation.Welcome(door.Id, MemberRole.Member, Engagement.Curious, site.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        foreach (var outside in new[] { null, site.Stranger, curious }) Assert.Null(await Finds("trompinette", outside));
        Assert.Equal($"{site.Plan}/{action.Id}", await Finds("trompinetes", site.Member));
        await site.Closed(true);
        Assert.Null(await Finds("trompinette", null));
        Assert.NotNull(await Finds("trompinette", site.Member));
        await site.Closed(false);
    }

    [Fact]
    public async Task What_is_renamed_or_removed_through_its_page_is_found_accordingly()
    {
        var action = await site.HasAction("Peindre la girouette");
        var facilitator = site.As(site.Facilitator);
        await facilitator.Visit($"{site.Plan}/{action.Id}");
        await facilitator.Submit("form.narrow:has(#Title)", ("Title", "Dorer le paratonnerre"), ("Notes", "Avec les apprentis."));
        Assert.Null(await Finds("girouette", site.Member));
        Assert.NotNull(await Finds("paratonnerre apprentis", site.Member));
        await facilitator.Visit($"{site.Plan}/{action.Id}");
        await facilitator.Submit("form.apart");
        Assert.Null(await Finds("paratonnerre", site.Member));
        Assert.NotNull((await site.Again(action.Id)).Removed);
    }

    private async Task<string?> Finds(string words, Person? by)
    {
        using var visitor = by is null ? site.Visitor() : site.As(by);
        await visitor.Visit($"/recherche?q={Uri.EscapeDataString(words)}");
        return visitor.Page.QuerySelector(".hits a")?.GetAttribute("href");
    }
}
