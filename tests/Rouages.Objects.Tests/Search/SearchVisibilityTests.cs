using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Search;

namespace Rouages.Objects.Tests.Search;

/// <summary>Nobody learns from search what they may not read elsewhere.</summary>
public sealed class SearchVisibilityTests(ObjectsSite site) : IClassFixture<ObjectsSite>
{
    [Fact]
    public async Task What_is_not_public_is_found_by_its_members_only()
    {
        await site.HasCooperation("La Nacelle", open: false, summary: "Un ballon captif au-dessus des vergers.");
        Assert.Empty(await site.Finds("nacelle"));
        Assert.Empty(await site.Finds("nacelle", site.Stranger));
        Assert.Empty(await site.Finds("ballon captif", site.Operator));
        Assert.Equal(["La Nacelle"], await site.Finds("nacelle", site.Lead));
        using var lead = await site.Searches("nacelle", site.Lead);
        Assert.Contains("vous en faites partie", lead.Answer.Says(".hits li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_public_mends_nothing_and_is_not_counted()
    {
        await site.HasCooperation("Zinzolin", open: false);
        using var stranger = await site.Searches("zinzolim", site.Stranger);
        Assert.DoesNotContain("zinzolin", stranger.Answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(stranger.Page.QuerySelector(".empty"));
        Assert.Equal(["Zinzolin"], await site.Finds("zinzolim", site.Lead));
        // A word alone is not said to be found either.
        using var visitor = await site.Searches("beauvaisis zinzolin");
        Assert.Equal(["Chercher seulement « beauvaisis »"],
            visitor.Page.QuerySelectorAll(".empty ul a").Select(link => link.TextContent.Replace('\u00a0', ' ')));
    }

    [Fact]
    public async Task What_is_published_withdrawn_closed_or_opened_again_is_found_accordingly_at_once()
    {
        var cooperation = await site.HasCooperation("Le Sémaphore", open: false);
        foreach (var (change, everybody) in new (Action<Cooperation>, bool)[]
                 {
                     (c => c.PublishedAt = site.Clock.GetUtcNow(), true), (c => c.PublishedAt = null, false),
                         (c => c.PublishedAt = site.Clock.GetUtcNow(), true),
                     (c => c.ClosedAt = site.Clock.GetUtcNow(), false), (c => c.ClosedAt = null, true),
                 })
        {
            await site.Changes(cooperation, change);
            Assert.Equal(everybody, (await site.Finds("sémaphore")).Length == 1);
            Assert.Equal(everybody, (await site.Finds("sémaphore", site.Stranger)).Length == 1);
            Assert.Single(await site.Finds("sémaphore", site.Lead));
        }
    }

    [Fact]
    public async Task Who_left_or_whose_mandate_ended_finds_no_more()
    {
        var cooperation = await site.HasCooperation("La Passerelle", open: false);
        await site.Changes(cooperation, c => c.Welcome(site.Workshop.Id, MemberRole.Member, Engagement.Curious, site.Clock.GetUtcNow()));
        Assert.Single(await site.Finds("passerelle", site.Member));
        await site.Changes(cooperation, c => c.Leave(site.Workshop.Id, site.Clock.GetUtcNow()));
        Assert.Empty(await site.Finds("passerelle", site.Member));

        await site.Changes(cooperation, c => c.Welcome(site.Workshop.Id, MemberRole.Member, Engagement.Committed, site.Clock.GetUtcNow()));
        Assert.Single(await site.Finds("passerelle", site.Member));
        await Mandate(new(2026, 1, 2));
        Assert.Empty(await site.Finds("passerelle", site.Member));
        await Mandate(null);
    }

    [Fact]
    public async Task What_a_bulk_statement_changed_is_found_accordingly_after_the_night()
    {
        var cooperation = await site.HasCooperation("Le Belvédère");
        await site.Do(db => db.Set<Cooperation>().Where(c => c.Id == cooperation.Id)
            .ExecuteUpdateAsync(c => c.SetProperty(one => one.PublishedAt, (DateTimeOffset?)null)));
        await site.Run(SearchRebuild.Job);
        Assert.Empty(await site.Finds("belvédère"));
        Assert.Single(await site.Finds("belvédère", site.Lead));
    }

    [Fact]
    public async Task Asking_for_ones_own_cooperations_gives_a_visitor_no_more()
    {
        await site.HasCooperation("Le Pigeonnier"); // public
        await site.HasCooperation("Le Pigeonnier secret", open: false);
        Assert.Equal(["Le Pigeonnier"], await site.Finds("pigeonnier", more: "&ou=miennes"));
        Assert.Empty(await site.Finds("pigeonnier", site.Stranger, "&ou=miennes"));
        Assert.Equal(2, (await site.Finds("pigeonnier", site.Lead, "&ou=miennes")).Length);
    }

    [Fact]
    public async Task What_was_typed_is_shown_as_text_and_kept_by_nobody()
    {
        using var visitor = await site.Searches("<script>alert(1)</script>");
        Assert.Contains("no-store", visitor.Answer.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", visitor.Answer.Text, StringComparison.Ordinal);
        await site.HasCooperation("Le <b>gras</b> du bois", summary: "<i>penché</i> \uE000mauvaise\uE001 marque");
        using var bold = await site.Searches("gras bois");
        Assert.Empty(bold.Page.QuerySelectorAll(".hits b, .hits i"));
        Assert.Equal("Le <b>gras</b> du bois", bold.Answer.Says(".hits h2"));
    }

    private Task Mandate(DateOnly? until) => site.Do(
        db => db.Set<Mandate>().Where(m => m.PersonId == site.Member.Id).ExecuteUpdateAsync(m => m.SetProperty(one => one.Until, until)));
}
