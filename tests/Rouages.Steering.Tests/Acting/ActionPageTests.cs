using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Acting;

public sealed class ActionPageTests(PlanSite site) : IClassFixture<PlanSite>
{
    [Fact]
    public async Task An_action_without_a_sentence_comes_back_with_what_was_typed()
    {
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}/ajouter");
        var answer = await member.Submit("form.narrow", ("Title", " "), ("Production", "Une charte signée"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Dites en une phrase ce que vous allez faire.", answer.Says("#Title-error"));
        Assert.Equal("Une charte signée", answer.Page.QuerySelector("#Production")?.GetAttribute("value"));
    }

    [Theory]
    [InlineData("DueOn", "demain", "Indiquez une date, par exemple 2026-09-30.")]
    [InlineData("DueOn", "2001-01-01", "Cette date est déjà passée.")]
    [InlineData("Stage", "R9.9", "Choisissez une étape de la liste.")]
    [InlineData("Responsible", "quelqu’un", "Choisissez une personne du collectif.")]
    public async Task What_cannot_be_read_is_said_beside_its_field(string field, string typed, string sentence)
    {
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}/ajouter");
        var answer = await member.Post($"{site.Plan}/ajouter", ("Title", "Une action"), (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(sentence, answer.Says($"#{field}-error"));
    }

    [Fact]
    public async Task An_advice_arrives_filled_in_and_keeps_its_origin()
    {
        var member = site.As(site.Member);
        await member.Visit(
            $"{site.Plan}/ajouter?titre=Raconter&notes=Tout%20dire&etape=R3.1&production=R%C3%A9cit&origine=lever&reference=LC3");
        Assert.Equal("Raconter", member.Page.QuerySelector("#Title")?.GetAttribute("value"));
        var answer = await member.Submit("form.narrow");

        Assert.Equal((HttpStatusCode.Redirect, site.Plan), (answer.Status, answer.Location));
        var action = await site.Find("Raconter");
        Assert.Equal(("R3.1", "Tout dire", "lever", "LC3", site.Member.Id),
            (action.Stage, action.Notes, action.Origin?.Kind, action.Origin?.Id, action.Created.Person));
        Assert.Equal(site.Workshop.Id, action.Created.Organisation);
    }

    [Fact]
    public async Task The_slower_of_two_is_told_that_someone_changed_the_page()
    {
        var action = await site.HasAction("À deux");
        var (first, second) = (site.As(site.Member), site.As(site.Facilitator));
        await first.Visit($"{site.Plan}/{action.Id}");
        await second.Visit($"{site.Plan}/{action.Id}");

        Assert.Equal(HttpStatusCode.Redirect, (await first.Submit("form.narrow:has(#Title)", ("Title", "La première"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await second.Submit("form.narrow:has(#Title)", ("Title", "La seconde"))).Status);
        Assert.Equal("La première", (await site.Again(action.Id)).Title);
        Assert.Equal("La première", second.Answer.Says(".problems dd"));
        Assert.Equal("La seconde", second.Page.QuerySelector("#Title")?.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await second.Submit("form.narrow:has(#Title)")).Status);
        Assert.Equal("La seconde", (await site.Again(action.Id)).Title);
    }

    [Fact]
    public async Task A_move_is_kept_with_both_identities()
    {
        var action = await site.HasAction("Bouger");
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}/{action.Id}");
        var answer = await member.Submit("form.move", ("status", "2"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var moved = await site.Again(action.Id);
        Assert.Equal(ActionStatus.Done, moved.Status);
        Assert.Equal((site.Member.Id, site.Workshop.Id), (Assert.Single(moved.Moves).Act.Person, moved.Moves[0].Act.Organisation));
    }

    [Fact]
    public async Task A_status_that_does_not_exist_is_refused()
    {
        var action = await site.HasAction("Neuf");
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}/{action.Id}");
        Assert.Equal(HttpStatusCode.BadRequest, (await member.Post($"{site.Plan}/{action.Id}/etat", ("status", "9"))).Status);
    }

    [Fact]
    public async Task What_was_removed_can_be_put_back_at_once()
    {
        var action = await site.HasAction("Retirer");
        var facilitator = site.As(site.Facilitator);
        await facilitator.Visit($"{site.Plan}/{action.Id}");
        var removed = await facilitator.Submit("form.apart");
        Assert.NotNull((await site.Again(action.Id)).Removed);

        await facilitator.Visit(removed.Location!);
        await facilitator.Submit("form.undo");
        Assert.Null((await site.Again(action.Id)).Removed);
    }

    [Fact]
    public async Task An_edit_leaves_who_moved_the_date_and_handed_it_over()
    {
        var action = await site.HasAction("Tenir la date", site.Today.AddDays(10), site.Member);
        var facilitator = site.As(site.Facilitator);
        await facilitator.Visit($"{site.Plan}/{action.Id}");
        Assert.Null(facilitator.Page.QuerySelector("#histoire"));
        await facilitator.Submit("section[aria-labelledby=modifier] form",
            ("DueOn", site.Today.AddDays(40).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Responsible", ""));

        await facilitator.Visit($"{site.Plan}/{action.Id}");
        var line = facilitator.Page.QuerySelector("#histoire + ul li")!.TextContent;
        Assert.Contains("Échéance", line, StringComparison.Ordinal);
        Assert.Contains("Responsable : personne pour l’instant", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Texte modifié", line, StringComparison.Ordinal);
        Assert.Contains("Fanny, La Maison", line, StringComparison.Ordinal);
        await facilitator.Submit("section[aria-labelledby=modifier] form");
        Assert.Equal(1, await site.Read(db => db.Set<ActivityEntry>().CountAsync(entry => entry.SubjectId == action.Id)));
        Assert.DoesNotContain("Échéance",
            (await facilitator.Visit($"/cooperations/{site.Cooperation.Slug}")).Page.QuerySelector("main")!.TextContent,
                StringComparison.Ordinal);
    }
}
