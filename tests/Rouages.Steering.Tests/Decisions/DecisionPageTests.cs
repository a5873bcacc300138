using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Steering.Domain;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Decisions;

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
        await member.Submit("form.narrow", ("Title", "Demain"), ("Manner", "Vote"), ("DecidedOn", Day(1)));
        Assert.Contains("on inscrit ce qui est déjà décidé", member.Answer.Says("#DecidedOn-error")!, StringComparison.Ordinal);
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
        var form = $"{Register}/ajouter?effet=fin&suite={first[^36..]}";
        foreach (var who in new[] { one, two }) await who.Visit(form);
        Assert.Equal(HttpStatusCode.Redirect, (await one.Submit("form.narrow", ("Manner", "Vote"))).Status);
        var answer = await two.Submit("form.narrow", ("Title", "Ne plus cotiser"), ("Manner", "Vote"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Ne plus cotiser", answer.Page.QuerySelector("#Title")?.GetAttribute("value"));
        Assert.Contains("n’est plus en vigueur", (await one.Visit(first)).Text, StringComparison.Ordinal);
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

    [Fact]
    public async Task Changing_starts_from_the_old_text_and_ending_says_what_it_ends()
    {
        var first = await Records("Fermer à minuit");
        var member = site.As(site.Member);
        await member.Visit($"{Register}/ajouter?suite={first[^36..]}&effet=change");
        Assert.Equal("Fermer à minuit", member.Page.QuerySelector("#Title")!.GetAttribute("value"));
        await member.Visit($"{Register}/ajouter?suite={first[^36..]}&effet=fin");
        Assert.Equal("Fin de\u00a0: Fermer à minuit", member.Page.QuerySelector("#Title")!.GetAttribute("value"));
        var early = await member.Submit("form.narrow", ("Manner", "Vote"), ("DecidedOn", Day(-3)));
        Assert.Equal("Cette date vient avant celle de la décision dont elle prend la suite.", early.Says("#DecidedOn-error"));
        var end = (await member.Submit("form.narrow", ("Manner", "Vote"), ("DecidedOn", Day(0)), ("Result", "Neuf pour"))).Location!;
        Assert.Contains("Neuf pour", (await member.Visit(end)).Text, StringComparison.Ordinal);
        var lines = (await member.Visit(Register)).Page.QuerySelectorAll(".register li");
        Assert.NotEqual("past", lines.Single(line => line.TextContent.Contains("Fin de\u00a0: Fermer", StringComparison.Ordinal)).ClassName);
        Assert.Equal(HttpStatusCode.NotFound, await member.Status($"{Register}/ajouter?suite={end[^36..]}&effet=change"));
        var forged = await member.Post($"{Register}/ajouter", ("Follows", end[^36..]), ("Title", "Autre"), ("Manner", "Vote"),
            ("DecidedOn", Day(0)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.Status);
    }

    [Fact]
    public async Task The_action_passes_to_the_new_text_and_says_when_the_decision_has_ended()
    {
        var first = await Records("Tenir un stand");
        var (member, facilitator) = (site.As(site.Member), site.As(site.Facilitator));
        await member.Visit(first);
        await member.Submit("form[action$='/action']", ("Responsible", $"{site.Facilitator.Id:N}~{site.House.Id:N}"), ("DueOn", Day(20)));
        var action = await site.Find("Tenir un stand");
        await member.Visit($"{Register}/ajouter?suite={first[^36..]}&effet=change");
        var second = (await member.Submit("form.narrow", ("Title", "Tenir deux stands"))).Location!;
        var page = (await member.Visit(second)).Page;
        Assert.NotNull(page.QuerySelector($"a[href$='{action.Id}']"));
        Assert.Null(page.QuerySelector("form[action$='/action']"));
        await member.Visit($"{Register}/ajouter?suite={second[^36..]}&effet=fin");
        await member.Submit("form.narrow", ("Manner", "Vote"));
        Assert.Contains("n’est plus en vigueur", (await member.Visit($"{site.Plan}/{action.Id}")).Page.QuerySelector("p.note")!.TextContent,
            StringComparison.Ordinal);
        var told = (await facilitator.Visit("/notifications")).Text;
        Assert.Contains("Tenir deux stands", told, StringComparison.Ordinal);
        Assert.Contains("La décision dont vient l’action", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Tenir deux stands", (await member.Visit("/notifications")).Page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_its_action_is_taken_out_a_decision_becomes_one_again()
    {
        var here = await Records("Semer des fleurs");
        var facilitator = site.As(site.Facilitator);
        await facilitator.Visit(here);
        await facilitator.Submit("form[action$='/action']", ("DueOn", Day(20)));
        var action = await site.Find("Semer des fleurs");
        await facilitator.Post($"{site.Plan}/{action.Id}/retirer");
        Assert.Null((await facilitator.Visit(here)).Page.QuerySelector($"a[href$='{action.Id}']"));
        Assert.Equal(HttpStatusCode.Redirect, (await facilitator.Submit("form[action$='/action']", ("DueOn", Day(20)))).Status);
        Assert.Equal(2, await site.Read(db => db.Set<PlanAction>().CountAsync(a => a.Title == "Semer des fleurs")));
    }

    [Fact]
    public async Task A_slip_is_mended_by_its_author_for_a_quarter_of_an_hour()
    {
        var here = await Records("Achter un four");
        var member = site.As(site.Member);
        await member.Visit($"{here}/corriger");
        Assert.Equal(HttpStatusCode.Redirect, (await member.Submit("form.narrow", ("Title", "Acheter un four"))).Status);
        Assert.Contains("Acheter un four", (await member.Visit(here)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await site.As(site.Facilitator).Status($"{here}/corriger"));
        var (me, at) = (site.Member.Id, site.Clock.GetUtcNow());
        Assert.True(Decision.MayBeCorrected(me, me, leantOn: false, at, at + Decision.CorrectedWithin));
        Assert.False(Decision.MayBeCorrected(me, me, leantOn: false, at, at + Decision.CorrectedWithin + TimeSpan.FromSeconds(1)));
        Assert.False(Decision.MayBeCorrected(me, me, leantOn: true, at, at));
        Assert.False(Decision.MayBeCorrected(Guid.Empty, Guid.Empty, leantOn: false, at, at));
    }

    [Fact]
    public async Task An_origin_that_was_never_there_is_not_kept()
    {
        var member = site.As(site.Member);
        await member.Visit($"{Register}/ajouter?origine=compte-rendu&reference={Guid.CreateVersion7(site.Clock.GetUtcNow()):N}");
        var answer = await member.Submit("form.narrow", ("Title", "Sans origine"), ("Manner", "Vote"));
        Assert.Null((await member.Visit(answer.Location!)).Page.QuerySelector("a[href*='/fil/']"));
    }

    private string Day(int days) => site.Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<string> Records(string title)
    {
        var member = site.As(site.Member);
        await member.Visit($"{Register}/ajouter");
        return (await member.Submit("form.narrow", ("Title", title), ("Manner", "Consent"))).Location!;
    }
}
