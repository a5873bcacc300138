using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Testing;
using Rouages.Web.Tables;

namespace Rouages.Cooperations.Tests.Importing;

public sealed class UndoImportTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Invitations_without_answer_are_taken_back()
    {
        var open = await Facilitated.In(site);
        var facilitator = await open.Imports("courriel\na@\nb@");
        await facilitator.Submit("form[action$='/defaire']");
        await facilitator.Follow();
        Assert.Contains("ses 2 invitations sont retirées", facilitator.Answer.Text, StringComparison.Ordinal);
        Assert.All(await open.Invitations(), invitation => Assert.Equal(InvitationState.Revoked, invitation.State(site.Clock.Now)));
        Assert.Equal(HttpStatusCode.Gone, await site.Visitor().Status(await open.LinkOf("a")));

        // Nothing waits any more: nothing is offered, and sending the form again changes nothing.
        Assert.Null(facilitator.Page.QuerySelector("form[action$='/defaire']"));
        await facilitator.Post($"{open.Here}/{await Last(open)}/defaire");
        await facilitator.Follow();
        Assert.Contains("déjà annulé", facilitator.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_accepted_or_sent_again_stays_and_is_told()
    {
        var open = await Facilitated.In(site);
        await open.Imports("organisation;forme;courriel\nAccueillie;association;oui@\n;;encore@\n;;non@\n;;reste@");
        var bao = await site.Comes("Bao");
        await bao.Visitor.Visit(await open.LinkOf("oui"));
        Assert.Equal($"/cooperations/{open.Cooperation.Slug}", (await bao.Visitor.Submit("main form.form")).Location);
        var refusing = site.Visitor();
        await refusing.Visit(await open.LinkOf("non"));
        await refusing.Submit("form[action$=decliner]");
        var facilitator = open.Facilitator.Visitor;
        await facilitator.Visit($"{open.Collective}/inviter");
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await facilitator.Submit("main form:has([name=Email])", ("Email", $"encore@{open.Domain}"), ("Role", "Member"),
            ("Engagement", "Committed"));

        await facilitator.Visit($"{open.Here}/{await Last(open)}");
        await facilitator.Submit("form[action$='/defaire']");
        await facilitator.Follow();
        Assert.Contains("Invitations retirées\u00a0: 1. Restées en l’état, parce qu’elles ont eu une suite\u00a0: 3.",
            facilitator.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([InvitationState.Open, InvitationState.Declined, InvitationState.Used, InvitationState.Revoked],
            (await open.Invitations()).Select(invitation => invitation.State(site.Clock.Now)));
        Assert.Equal(3, await site.Read(db => db.Set<Membership>().CountAsync(m => m.CooperationId == open.Cooperation.Id)));
    }

    [Fact]
    public async Task When_everything_had_an_answer_nothing_is_undone()
    {
        var open = await Facilitated.In(site);
        var facilitator = await open.Imports("courriel\nnon@");
        var refusing = site.Visitor();
        await refusing.Visit(await open.LinkOf("non"));
        await refusing.Submit("form[action$=decliner]");
        await facilitator.Submit("form[action$='/defaire']");
        await facilitator.Follow();
        Assert.Contains("Il n’y a plus rien à retirer", facilitator.Answer.Text, StringComparison.Ordinal);

        // Nor does another import ask somebody who said no.
        Assert.Contains("un import ne relance pas", (await open.Looks("courriel\nnon@")).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_import_of_another_cooperation_is_not_there()
    {
        var (one, other) = (await Facilitated.In(site), await Facilitated.In(site));
        await one.Imports("courriel\na@");
        await other.Facilitator.Visitor.Visit(other.Here);
        var import = await Last(one);
        Assert.Equal(HttpStatusCode.NotFound, await other.Facilitator.Visitor.Status($"{other.Here}/{import}"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.Facilitator.Visitor.Post($"{other.Here}/{import}/defaire")).Status);
        Assert.Equal(InvitationState.Open, Assert.Single(await one.Invitations()).State(site.Clock.Now));
    }

    private Task<Guid> Last(Facilitated open) =>
        site.Read(db => db.Set<ImportRecord>().Where(import => import.Subject == open.Cooperation.Id).OrderByDescending(import => import.At)
            .Select(import => import.Id).FirstAsync());
}
