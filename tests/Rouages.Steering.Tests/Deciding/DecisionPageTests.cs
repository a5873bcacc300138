using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Steering.Domain;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Deciding;

public sealed class DecisionPageTests(PlanSite site) : IClassFixture<PlanSite>
{
    private string Register => $"{site.Plan}/decisions";

    [Fact]
    public async Task A_decision_without_a_sentence_nor_a_manner_comes_back_with_its_reasons()
    {
        var member = site.As(site.Member);
        await member.Visit($"{Register}/ajouter");
        var answer = await member.Submit("form.narrow", ("Title", " "), ("Why", "La cuisine est vide."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Écrivez en une phrase ce qui a été décidé.", answer.Says("#Title-error"));
        Assert.Equal("Dites comment la décision a été prise.", answer.Says("#Manner-error"));
        Assert.Equal("La cuisine est vide.", answer.Page.QuerySelector("#Why")?.TextContent);
    }

    [Fact]
    public async Task Tomorrow_is_not_decided_yet()
    {
        var member = site.As(site.Member);
        await member.Visit($"{Register}/ajouter");
        var answer = await member.Submit("form.narrow", ("Title", "Demain"), ("Manner", "Vote"), ("DecidedOn", Day(1)));
        Assert.Equal("Cette date est à venir\u00a0: on inscrit ce qui est déjà décidé.", answer.Says("#DecidedOn-error"));
    }

    [Fact]
    public async Task A_later_decision_changes_the_first_which_stays_in_the_register()
    {
        var first = await Records("Ouvrir le mardi");
        var member = site.As(site.Member);
        await member.Visit(first);
        await member.Visit(member.Page.QuerySelector("a[href*='effet=change']")!.GetAttribute("href")!);
        await member.Submit("form.narrow", ("Title", "Ouvrir le jeudi"), ("Manner", "Consent"));
        Assert.Contains("en vigueur", member.Answer.Status == HttpStatusCode.Redirect ? (await member.Follow()).Text : "",
            StringComparison.Ordinal);
        var old = await member.Visit(first);
        Assert.Contains("changée depuis", old.Text, StringComparison.Ordinal);
        Assert.Null(old.Page.QuerySelector("a[href*='effet=']"));
        Assert.Contains("Ouvrir le mardi", (await member.Visit(Register)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ouvrir le mardi", (await member.Visit($"{Register}?vigueur=true")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_decisions_that_follow_the_same_one_the_second_is_refused_with_its_text()
    {
        var first = await Records("Cotiser dix euros");
        var (one, two) = (site.As(site.Member), site.As(site.Facilitator));
        var form = $"{Register}/ajouter?effet=abroge&suite={first[^36..]}";
        await one.Visit(form);
        await two.Visit(form);
        Assert.Equal(HttpStatusCode.Redirect, (await one.Submit("form.narrow", ("Manner", "Vote"))).Status);
        var answer = await two.Submit("form.narrow", ("Title", "Ne plus cotiser"), ("Manner", "Vote"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Ne plus cotiser", answer.Page.QuerySelector("#Title")?.GetAttribute("value"));
        Assert.Contains("abrogée", (await one.Visit(first)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_becomes_one_action_in_one_click()
    {
        var here = await Records("Louer la salle");
        var member = site.As(site.Member);
        await member.Visit(here);
        await member.Submit("form[action$='/action']", ("Responsible", $"{site.Facilitator.Id:N}~{site.House.Id:N}"), ("DueOn", Day(20)));
        var action = await site.Find("Louer la salle");
        Assert.Equal((site.Facilitator.Id, "decision", here[^36..].Replace("-", "", StringComparison.Ordinal)),
            (action.Responsible, action.Origin!.Kind, action.Origin.Id));
        Assert.Equal(HttpStatusCode.Redirect, (await member.Post($"{here}/action")).Status);
        Assert.Equal(1, await site.Read(db => db.Set<PlanAction>().CountAsync(a => a.Title == "Louer la salle")));
        Assert.Null((await member.Visit(here)).Page.QuerySelector("form[action$='/action']"));
        Assert.Equal(here, (await member.Visit($"/fil/decision/{action.Origin.Id}")).Location);
    }

    [Fact]
    public async Task The_register_is_searched_without_accents_and_leaves_as_a_table()
    {
        await Records("Repeindre l’entrée");
        var member = site.As(site.Member);
        Assert.Contains("Repeindre", (await member.Visit($"{Register}?mot=entree")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Repeindre", (await member.Visit($"{Register}?mot=toit")).Page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Repeindre", (await member.Visit($"{Register}/decisions.csv")).Text, StringComparison.Ordinal);
        Assert.Contains("Repeindre", (await member.Visit("/recherche?q=repeindre")).Page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
        Assert.Null((await site.As(site.Stranger).Visit("/recherche?q=repeindre")).Page.QuerySelector("main a[href*='/decisions/']"));
    }

    [Fact]
    public async Task A_decision_of_another_register_is_not_there()
    {
        var here = await Records("Chez nous");
        var stranger = site.As(site.Stranger);
        await stranger.Visit("/confort-de-lecture");
        var there = $"{await site.OtherPlan()}/decisions";
        Assert.Equal(HttpStatusCode.NotFound, await stranger.Status($"{there}/{here[^36..]}"));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.Status($"{there}/ajouter?suite={here[^36..]}"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post($"{there}/ajouter", ("Follows", here[^36..]))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post($"{there}/{here[^36..]}/action")).Status);
    }

    private string Day(int days) => site.Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<string> Records(string title)
    {
        var member = site.As(site.Member);
        await member.Visit($"{Register}/ajouter");
        return (await member.Submit("form.narrow", ("Title", title), ("Manner", "Consent"))).Location!;
    }
}
