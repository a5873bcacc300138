using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Acting;

/// <summary>What an action holds stays, even when its form offers it to nobody any more.</summary>
public sealed class KeptChoicesTests(PlanSite site) : IClassFixture<PlanSite>
{
    [Fact]
    public async Task Who_left_stays_in_charge_while_only_the_notes_change()
    {
        var (gone, theirs) = (A.Person("Gaspard"), A.Organisation("Les Partants"));
        await site.Has(gone, theirs);
        var action = await HasAction(new("Tenir le four", null, null, null, gone.Id, theirs.Id, null));
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}/{action.Id}");
        Assert.Contains("Gaspard (Les Partants), hors du collectif à présent", member.Answer.Says("dl"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await member.Submit("form.narrow:has(#Title)", ("Notes", "Le mardi"))).Status);
        var kept = await site.Again(action.Id);
        Assert.Equal((gone.Id, theirs.Id, "Le mardi"), (kept.Responsible, kept.ResponsibleOrganisation, kept.Notes));
        await member.Visit($"{site.Plan}/{action.Id}");
        await member.Submit("form.narrow:has(#Title)", ("Responsible", ""));
        Assert.Null((await site.Again(action.Id)).Responsible);
    }

    [Fact]
    public async Task Who_left_cannot_be_put_in_charge_of_another_action()
    {
        var gone = A.Person("Gilda");
        await site.Has(gone);
        var action = await site.HasAction("À quelqu’un d’autre");
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}/{action.Id}");
        var answer = await member.Post($"{site.Plan}/{action.Id}", ("Title", "Non"), ("Responsible", $"{gone.Id:N}~{site.House.Id:N}"));
        Assert.Equal("Choisissez une personne du collectif.", answer.Says("#Responsible-error"));
    }

    [Fact]
    public async Task The_stage_of_another_framework_stays()
    {
        var action = await HasAction(new("Ancienne étape", null, "Z9.9", null, null, null, null));
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}/{action.Id}");
        Assert.Equal(HttpStatusCode.Redirect, (await member.Submit("form.narrow:has(#Title)", ("Notes", "Toujours là"))).Status);
        Assert.Equal(("Z9.9", "Toujours là"), ((await site.Again(action.Id)).Stage, (await site.Again(action.Id)).Notes));
    }

    [Fact]
    public async Task Notes_at_the_limit_with_many_line_breaks_are_accepted_and_kept_with_line_feeds()
    {
        var action = await site.HasAction("Beaucoup de lignes");
        var notes = string.Join("\r\n", Enumerable.Repeat("quinze lettres.", 120));
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}/{action.Id}");
        Assert.Equal(HttpStatusCode.Redirect, (await member.Submit("form.narrow:has(#Title)", ("Notes", notes))).Status);
        Assert.Equal(notes.ReplaceLineEndings("\n"), (await site.Again(action.Id)).Notes);
    }

    [Fact]
    public async Task Whoever_is_given_an_action_is_told_and_who_takes_it_is_not()
    {
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}/ajouter");
        await member.Submit("form.narrow", ("Title", "Pour Fanny"), ("Responsible", $"{site.Facilitator.Id:N}~{site.House.Id:N}"));
        await member.Visit($"{site.Plan}/ajouter");
        await member.Submit("form.narrow", ("Title", "Pour moi"));
        var told = (await site.As(site.Facilitator).Visit("/notifications")).Page.QuerySelector("main")!.TextContent;
        Assert.Contains("compte sur vous", told, StringComparison.Ordinal);
        Assert.Contains("Pour Fanny", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Pour moi", (await member.Visit("/notifications")).Page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_passes_is_told_once_and_again_when_it_was_moved()
    {
        var action = await site.HasAction("Rendre les clés", site.Today, site.Member);
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.Run("steering.late-actions");
        await site.Run("steering.late-actions");
        Assert.Equal(1, await Told());
        await site.Do(db => db.Set<PlanAction>().Where(a => a.Id == action.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.DueOn, site.Today.AddDays(2))));
        site.Clock.Advance(TimeSpan.FromDays(3));
        await site.Run("steering.late-actions");
        Assert.Equal(2, await Told());

        async Task<int> Told() => (await site.As(site.Member).Visit("/notifications")).Text.Split("Rendre les clés").Length - 1;
    }

    private async Task<PlanAction> HasAction(ActionContent content)
    {
        var action = PlanAction.Decide(
            site.Cooperation.Id, content, null, new Act(site.Facilitator.Id, site.House.Id, site.Clock.GetUtcNow()), site.Today).Value!;
        await site.Has(action);
        return action;
    }
}
