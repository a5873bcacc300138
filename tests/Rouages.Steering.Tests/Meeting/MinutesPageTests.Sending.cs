using System.Net;
using Rouages.Testing;

namespace Rouages.Steering.Tests.Meeting;

/// <summary>What is told of minutes, and to whom.</summary>
public sealed partial class MinutesPageTests
{
    [Fact]
    public async Task The_collective_is_told_those_who_were_not_there_too()
    {
        var member = site.As(site.Member);
        await member.Visit($"{All}/ajouter");
        var here = (await member.Submit("form.narrow", ("Title", "À envoyer"))).Location!;
        await member.Visit(here);
        Assert.Equal(HttpStatusCode.Redirect, (await member.Submit("form[action$='/envoyer']")).Status);
        Assert.Contains("À envoyer", (await site.As(site.Facilitator).Visit("/notifications")).Text, StringComparison.Ordinal);

        // Nobody is told twice of what did not change, whoever sends.
        Assert.Null((await member.Visit(here)).Page.QuerySelector("form[action$='/envoyer']"));
        Assert.Null((await site.As(site.Facilitator).Visit(here)).Page.QuerySelector("form[action$='/envoyer']"));
        var again = await member.Post($"{here}/envoyer");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("rien n’a changé depuis", again.Says(".problems"), StringComparison.Ordinal);
        Assert.Single(await Told("À envoyer"));
    }

    [Fact]
    public async Task What_changed_is_sent_again_and_says_that_it_changed()
    {
        var member = site.As(site.Member);
        var here = await Writes(member, "Envoyé deux fois");
        await member.Visit(here);
        await member.Submit("form[action$='/envoyer']");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        member = site.As(site.Member);
        await member.Visit($"{here}/modifier");
        await member.Submit("form.narrow", ("Course", "Un mot de plus."));
        Assert.Contains("Envoyer ce qui a changé", (await member.Visit(here)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await member.Submit("form[action$='/envoyer']")).Status);
        var told = await Told("Envoyé deux fois");
        Assert.Equal(2, told.Count);
        Assert.Single(told, text => text.Contains("a été modifié", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_changed_since_it_was_sent_says_so()
    {
        var member = site.As(site.Member);
        var here = await Writes(member, "Envoyé trop tôt");
        await member.Visit(here);
        await member.Submit("form[action$='/envoyer']");
        Assert.DoesNotContain("modifié depuis l’envoi", (await member.Visit(here)).Text, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        member = site.As(site.Member);
        await member.Visit($"{here}/modifier");
        await member.Submit("form.narrow", ("Course", "Un mot de plus."));
        Assert.Contains("modifié depuis l’envoi", (await member.Visit(here)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_two_minutes_announce_stands_once_in_the_calendar_under_a_capital()
    {
        var member = site.As(site.Member);
        await Writes(member, "Annonce sans heure", ("NextOn", Day(45)));
        await Writes(member, "Annonce avec heure", ("NextOn", Day(45)), ("NextAt", "18:30"));
        var dates = (await member.Visit($"{site.Plan}/calendrier")).Page;
        var line = Assert.Single(dates.QuerySelectorAll(".dates li"), one => one.TextContent.Contains("Annonce", StringComparison.Ordinal));
        Assert.Contains("18", line.TextContent, StringComparison.Ordinal);
        Assert.All(dates.QuerySelectorAll("section h2"), title => Assert.True(char.IsUpper(title.TextContent.Trim()[0])));
    }
}
