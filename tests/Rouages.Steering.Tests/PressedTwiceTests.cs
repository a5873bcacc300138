using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Steering.Domain;
using Rouages.Testing;

namespace Rouages.Steering.Tests;

/// <summary>A form that creates something, whose button is pressed twice, creates it once and leads to the same place.</summary>
public sealed class PressedTwiceTests(PlanSite site) : IClassFixture<PlanSite>
{
    [Fact]
    public async Task Minutes_are_written_once_and_another_text_writes_others()
    {
        var (member, fields) = await Opens("comptes-rendus/ajouter", ("HeldOn", Day), ("Title", "Comité pressé"));
        var first = await member.Post($"{site.Plan}/comptes-rendus/ajouter", fields);
        var again = await member.Post($"{site.Plan}/comptes-rendus/ajouter", fields);
        Assert.Equal((HttpStatusCode.Redirect, first.Location), (again.Status, again.Location));
        await member.Post($"{site.Plan}/comptes-rendus/ajouter", [.. fields, ("Course", "Un mot de plus.")]);
        Assert.Equal(2, await site.Read(db => db.Set<Minutes>().CountAsync(one => one.Title == "Comité pressé")));
    }

    [Fact]
    public async Task Two_presses_at_one_instant_write_once()
    {
        var (member, fields) = await Opens("comptes-rendus/ajouter", ("HeldOn", Day), ("Title", "Comité simultané"));
        List<Visitor> tabs = [member, .. Enumerable.Range(0, 3).Select(_ => site.As(site.Member))];
        foreach (var tab in tabs.Skip(1)) await tab.Visit($"{site.Plan}/comptes-rendus/ajouter");
        var answers = await Task.WhenAll(tabs.Select(tab => tab.Post($"{site.Plan}/comptes-rendus/ajouter", fields)));
        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Equal(1, await site.Read(db => db.Set<Minutes>().CountAsync(one => one.Title == "Comité simultané")));
    }

    [Fact]
    public async Task A_decision_is_recorded_and_told_once_the_one_that_follows_too()
    {
        var (member, fields) = await Opens("decisions/ajouter", ("DecidedOn", Day), ("Title", "Ouvrir le samedi"), ("Manner", "Consent"));
        var first = await member.Post($"{site.Plan}/decisions/ajouter", fields);
        Assert.Equal(first.Location, (await member.Post($"{site.Plan}/decisions/ajouter", fields)).Location);
        var before = first.Location![^36..];
        (member, fields) = await Opens($"decisions/ajouter?suite={before}&effet=change", ("DecidedOn", Day), ("Title", "Ouvrir le dimanche"),
            ("Manner", "Consent"), ("Follows", before), ("Effect", "Changes"));
        var next = await member.Post($"{site.Plan}/decisions/ajouter", fields);
        Assert.Equal((HttpStatusCode.Redirect, next.Location), (next.Status, (await member.Post($"{site.Plan}/decisions/ajouter", fields)).Location));
        foreach (var title in new[] { "Ouvrir le samedi", "Ouvrir le dimanche" })
        {
            Assert.Equal(1, await site.Read(db => db.Set<Decision>().CountAsync(one => one.Title == title)));
            Assert.Equal(2, (await site.As(site.Facilitator).Visit("/notifications")).Text.Split(title).Length);
        }
    }

    [Fact]
    public async Task An_action_is_planned_once()
    {
        var (member, fields) = await Opens("ajouter", ("Title", "Deux fois pressée"));
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(HttpStatusCode.Redirect, (await member.Post($"{site.Plan}/ajouter", fields)).Status);
        Assert.NotNull(await site.Find("Deux fois pressée"));
    }

    [Fact]
    public async Task A_need_is_noted_once()
    {
        var (member, fields) = await Opens("reperes", ("Kind", "Need"), ("Text", "Une salle pressée"));
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(HttpStatusCode.Redirect, (await member.Post($"{site.Plan}/reperes", fields)).Status);
        Assert.Equal(1, await site.Read(db => db.Set<Finding>().CountAsync(one => one.Text == "Une salle pressée")));
    }

    [Fact]
    public async Task A_document_and_a_proof_are_kept_once()
    {
        var action = await site.HasAction("À prouver une fois");
        var (member, fields) = await Opens("documents", ("Title", "Charte pressée"), ("Link", "https://exemple.fr/charte"));
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(HttpStatusCode.Redirect, (await member.Post($"{site.Plan}/documents", fields)).Status);
        Assert.Equal(1, await site.Read(db => db.Set<SharedDocument>().CountAsync(one => one.Title == "Charte pressée")));
        (member, fields) = await Opens($"{action.Id}", ("ProofTitle", "Photo"), ("Link", "https://exemple.fr/photo"));
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(HttpStatusCode.Redirect, (await member.Post($"{site.Plan}/{action.Id}/preuves", fields)).Status);
        Assert.Single((await site.Again(action.Id)).Attachments);
    }

    [Fact]
    public async Task Two_openings_of_one_form_may_say_the_same_and_a_mark_of_nobody_guards_nothing()
    {
        foreach (var _ in new[] { 1, 2 })
        {
            var (member, fields) = await Opens("reperes", ("Kind", "Lever"), ("Text", "Le même appui"));
            await member.Post($"{site.Plan}/reperes", fields);
        }

        var other = site.As(site.Member);
        await other.Visit($"{site.Plan}/reperes");
        foreach (var mark in new[] { "", "faux", $"{Guid.Empty:N}", new string('f', 32) })
            Assert.Equal(HttpStatusCode.Redirect,
                (await other.Post($"{site.Plan}/reperes", ("Kind", "Lever"), ("Text", "Le même appui"), ("Sending", mark))).Status);
        Assert.Equal(6, await site.Read(db => db.Set<Finding>().CountAsync(one => one.Text == "Le même appui")));
    }

    private string Day => $"{site.Today:yyyy-MM-dd}";

    private async Task<(Visitor, (string, string?)[])> Opens(string form, params (string, string?)[] fields)
    {
        var member = site.As(site.Member);
        await member.Visit($"{site.Plan}/{form}");
        return (member, [.. fields, ("Sending", member.Page.QuerySelector("[name=Sending]")!.GetAttribute("value"))]);
    }
}
