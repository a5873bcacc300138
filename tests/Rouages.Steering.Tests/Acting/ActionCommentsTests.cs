using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Acting;

public sealed class ActionCommentsTests(PlanSite site) : IClassFixture<PlanSite>
{
    [Fact]
    public async Task An_action_is_talked_about_on_its_page_by_its_collective_only()
    {
        var action = await site.HasAction();
        var (page, comments) = ($"{site.Plan}/{action.Id}", $"/commentaires/action/{action.Id}");
        var member = site.As(site.Member);
        await member.Visit(page);
        Assert.Equal(HttpStatusCode.Found, (await member.Submit("#ecrire", ("Text", "On s’y met mardi ?"))).Status);
        Assert.Single((await site.As(site.Facilitator).Visit(page)).Page.QuerySelectorAll(".said-here > li"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(site.Stranger).Visit(comments)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Visit(comments)).Status);
    }

    [Fact]
    public async Task The_comments_of_an_action_that_was_taken_out_cannot_be_reached()
    {
        var action = await site.HasAction();
        await site.Do(async db =>
        {
            var found = await db.Set<PlanAction>().SingleAsync(a => a.Id == action.Id);
            found.Remove(new Act(site.Facilitator.Id, site.House.Id, site.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(site.Member).Visit($"/commentaires/action/{action.Id}")).Status);
    }

    [Fact]
    public async Task Who_wrote_an_action_does_not_answer_a_report_about_it()
    {
        var (action, keeper) = (await site.HasAction(), A.Person("Odile"));
        keeper.BecomeOperator(site.Clock.GetUtcNow());
        await site.Has(keeper);
        var member = site.As(site.Member);
        await member.Visit($"/signaler/action/{action.Id}");
        var sent = await member.Submit("#signaler", ("Reason", "Hurtful"), ("Text", "Je suis visée."));
        var report = sent.Location!.Split('/')[^1];
        var facilitator = site.As(site.Facilitator);
        Assert.Null((await facilitator.Visit("/moderation")).Page.QuerySelector(".news"));
        Assert.Equal(HttpStatusCode.NotFound, (await facilitator.Visit($"/moderation/{report}")).Status);
        Assert.Contains("Je suis visée.", (await site.As(keeper).Visit($"/moderation/{report}")).Says("dl"), StringComparison.Ordinal);
    }
}
