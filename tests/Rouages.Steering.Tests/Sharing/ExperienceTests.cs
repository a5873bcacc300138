using System.Net;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Sharing;

public sealed class ExperienceTests(PlanSite site) : IClassFixture<PlanSite>
{
    private const string Sheet = "/rouages/rouages-de-la-cooperation/etapes/R3.1";

    [Fact]
    public async Task What_is_not_done_nor_shown_is_not_told()
    {
        var action = await site.HasAction("Pas encore");
        var facilitator = site.As(site.Facilitator);
        await facilitator.Visit($"{site.Plan}/{action.Id}");
        Assert.Null(facilitator.Page.QuerySelector("#raconter"));
        var answer = await facilitator.Post($"{site.Plan}/{action.Id}/experience", ("Story", "Rien"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Fact]
    public async Task An_experience_is_read_by_others_without_the_name_until_it_is_taken_back()
    {
        var action = await HasDone("Tenir le journal du quartier");
        var facilitator = site.As(site.Facilitator);
        await facilitator.Visit($"{site.Plan}/{action.Id}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await facilitator.Submit("form[action$='/experience']", ("Story", " "))).Status);
        await facilitator.Submit("form[action$='/experience']", ("Story", "Douze numéros, et des voisins qui écrivent."), ("IsAnonymous",
            "true"));
        var read = (await site.Visit(Sheet)).Page.QuerySelector("main")!.TextContent;
        Assert.Contains("Douze numéros", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Beauvaisis", read, StringComparison.Ordinal);
        var member = site.As(site.Member);
        Assert.Contains("Tenir le journal", (await member.Visit("/notifications")).Text, StringComparison.Ordinal);
        var seen = (await member.Visit($"{site.Plan}/{action.Id}")).Page;
        Assert.Contains("Fanny", seen.QuerySelector("[aria-labelledby=raconter]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(seen.QuerySelector("form[action$='/reprendre']"));
        await facilitator.Post($"{site.Plan}/{action.Id}/etat", ("status", "1"));
        Assert.DoesNotContain("Douze numéros", (await site.Visit(Sheet)).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Personne d’autre ne la lit", (await facilitator.Visit($"{site.Plan}/{action.Id}")).Text, StringComparison.Ordinal);
        await facilitator.Post($"{site.Plan}/{action.Id}/etat", ("status", "2"));
        Assert.Contains("Douze numéros", (await site.Visit(Sheet)).Page.Body!.TextContent, StringComparison.Ordinal);
        await facilitator.Visit($"{site.Plan}/{action.Id}");
        await facilitator.Submit("form[action$='/reprendre']");
        Assert.DoesNotContain("Douze numéros", (await site.Visit(Sheet)).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_shared_is_taken_back_even_once_the_cooperation_is_closed()
    {
        var action = await HasDone("Fermer en beauté");
        var facilitator = site.As(site.Facilitator);
        await facilitator.Visit($"{site.Plan}/{action.Id}");
        await facilitator.Submit("form[action$='/experience']", ("Story", "Une fête réussie."));
        Assert.Contains("Beauvaisis", (await site.Visit(Sheet)).Page.QuerySelector("#racontees")!.ParentElement!.TextContent,
            StringComparison.Ordinal);
        await site.Closed(true);
        try
        {
            await facilitator.Visit($"{site.Plan}/{action.Id}");
            Assert.Equal(HttpStatusCode.Redirect, (await facilitator.Submit("form[action$='/reprendre']")).Status);
            Assert.DoesNotContain("Une fête réussie.", (await site.Visit(Sheet)).Page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Conflict, (await facilitator.Post($"{site.Plan}/{action.Id}/experience", ("Story",
                "Encore"))).Status);
        }
        finally
        {
            await site.Closed(false);
        }
    }

    private async Task<PlanAction> HasDone(string title)
    {
        var act = new Act(site.Facilitator.Id, site.House.Id, site.Clock.GetUtcNow());
        var action = PlanAction.Decide(site.Cooperation.Id, new(title, null, "R3.1", null, null, null, null), null, act, site.Today).Value!;
        action.MoveTo(ActionStatus.Done, act);
        action.Prove(new()
        {
            Id = Guid.CreateVersion7(act.At), ActionId = action.Id, Title = "Le numéro un", Link = "https://exemple.fr",
            Added = act
        });
        await site.Has(action);
        return action;
    }
}
