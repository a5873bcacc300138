using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Inviting;
using Rouages.Mail;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

/// <summary>The letter of an invitation proves the address: one mail, and nothing typed twice.</summary>
public sealed class NewcomerTests(Site site) : IClassFixture<Site>
{
    private const string Password = "cinq mots choisis avec soin";

    [Fact]
    public async Task A_newcomer_is_a_member_after_one_letter_and_one_form()
    {
        var (ana, cooperation) = await Led();
        var token = await Invite(ana, cooperation, "Bao Tran <bao@nouveau.fr>", "bao@nouveau.fr");
        var bao = site.Visitor();
        var page = await bao.Visit($"/invitation/{token}");
        Assert.Equal("Bao Tran", page.Page.QuerySelector("#Name")!.GetAttribute("value"));
        var answer = await bao.Submit("#enter", ("Password", Password), ("OrganisationName", "Mairie de Tillé"),
            ("OrganisationFamily", "PublicBody"));
        Assert.Equal($"/cooperations/{cooperation.Slug}", answer.Location);
        Assert.Contains("Bienvenue dans le collectif", (await bao.Follow()).Says("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await bao.Status("/mon-compte"));
        Assert.Equal(2, (await Members(cooperation)).Count);
        Assert.Single(await site.MailsTo("bao@nouveau.fr"));
        var person = await site.Read(db => db.Set<Person>().SingleAsync(p => p.NormalizedEmail == Person.Normal("bao@nouveau.fr")));
        Assert.True(person.EmailConfirmed);

        var later = site.Visitor();
        await later.Visit("/connexion");
        Assert.Equal(HttpStatusCode.Found,
            (await later.Submit("main form[action$='/connexion']", ("Email", "bao@nouveau.fr"), ("Password", Password))).Status);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_once_and_nothing_begins()
    {
        var (ana, cooperation) = await Led();
        var token = await Invite(ana, cooperation, "rien@nouveau.fr", "rien@nouveau.fr");
        var visitor = site.Visitor();
        await visitor.Visit($"/invitation/{token}");
        var answer = await visitor.Submit("#enter", ("Name", "Rien"), ("Password", "court"), ("OrganisationName", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("#Password-error"));
        Assert.NotNull(answer.Page.QuerySelector("#OrganisationName-error"));
        Assert.Equal("Rien", answer.Page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.False(await site.Read(db => db.Set<Person>().AnyAsync(p => p.NormalizedEmail == Person.Normal("rien@nouveau.fr"))));
        Assert.Single(await Members(cooperation));
    }

    [Fact]
    public async Task The_letter_opens_no_account_that_is_already_somebodys()
    {
        var (ana, cooperation) = await Led();
        var bao = await site.Comes("Bao");
        var token = await Invite(ana, cooperation, bao.Person.Email!, bao.Person.Email!.ToLowerInvariant());
        var visitor = site.Visitor();
        var page = await visitor.Visit($"/invitation/{token}");
        Assert.Null(page.Page.QuerySelector("#enter"));
        var forced = await visitor.Post($"/invitation/{token}/entrer", ("Name", "Autre"), ("Password", Password),
            ("OrganisationName", "Autre"), ("OrganisationFamily", "PublicBody"));
        Assert.NotEqual(HttpStatusCode.Found, forced.Status);
        Assert.Single(await Members(cooperation));

        await visitor.Visit($"/invitation/{token}");
        Assert.Equal($"/invitation/{token}", (await visitor.Submit("#known", ("Password", A.Password))).Location);
        await visitor.Follow();
        Assert.Equal(HttpStatusCode.Found,
            (await visitor.Submit("main form.form", ("OrganisationName", "Chez Bao"), ("OrganisationFamily", "PublicBody"))).Status);
        Assert.Equal(2, (await Members(cooperation)).Count);
    }

    [Fact]
    public async Task What_a_stranger_began_with_the_address_is_taken_out()
    {
        var (ana, cooperation) = await Led();
        var squatter = site.Visitor();
        await squatter.Visit("/inscription");
        await squatter.Submit("#sign-up", ("Name", "Faux"), ("Email", "vraie@nouveau.fr"), ("Password", "le mot de passe d’un autre"));
        var token = await Invite(ana, cooperation, "vraie@nouveau.fr", "vraie@nouveau.fr");
        var true_ = site.Visitor();
        await true_.Visit($"/invitation/{token}");
        await true_.Submit("#enter", ("Name", "Vraie"), ("Password", Password), ("OrganisationName", "La sienne"),
            ("OrganisationFamily", "PublicBody"));
        var people = await site.Read(db => db.Set<Person>()
            .Where(p => p.NormalizedEmail == Person.Normal("vraie@nouveau.fr")).ToListAsync());
        Assert.Equal("Vraie", Assert.Single(people).DisplayName);
        await squatter.Visit("/connexion");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await squatter.Submit("main form[action$='/connexion']",
            ("Email", "vraie@nouveau.fr"), ("Password", "le mot de passe d’un autre"))).Status);
    }

    [Fact]
    public async Task A_shared_link_proves_no_address()
    {
        var (ana, cooperation) = await Led();
        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif/inviter");
        var poster = await ana.Visitor.Submit("form[action$=lien]");
        var token = poster.Location![^InvitationToken.Length..];
        var visitor = site.Visitor();
        var page = await visitor.Visit($"/invitation/{token}");
        Assert.Null(page.Page.QuerySelector("#enter"));
        await visitor.Post($"/invitation/{token}/entrer", ("Name", "Passant"), ("Password", Password), ("OrganisationName", "X ou Y"),
            ("OrganisationFamily", "PublicBody"));
        Assert.Single(await Members(cooperation));
    }

    [Fact]
    public async Task Several_are_invited_at_once_with_a_word_and_reminded_with_one_press()
    {
        var (ana, cooperation) = await Led();
        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif/inviter");
        var wrong = await ana.Visitor.Submit("main form:has([name=Email])", ("Email", "un@plusieurs.fr\npas une adresse"),
            ("Message", "Venez !"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("pas une adresse", wrong.Says(".refused"), StringComparison.Ordinal);
        Assert.Empty(await site.MailsTo("un@plusieurs.fr"));
        Assert.Equal(HttpStatusCode.Found,
            (await ana.Visitor.Submit("main form:has([name=Email])", ("Email", "un@plusieurs.fr\ndeux@plusieurs.fr"))).Status);
        Assert.Contains("Venez !", Assert.Single(await site.MailsTo("deux@plusieurs.fr")).Text, StringComparison.Ordinal);

        var page = await ana.Visitor.Follow();
        Assert.Null(page.Page.QuerySelector("form[action$='invitations/relancer']"));
        var first = await Token("un@plusieurs.fr");
        site.Clock.Advance(Invitation.BetweenLetters);
        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif");
        Assert.Equal(HttpStatusCode.Found, (await ana.Visitor.Submit("form[action$='invitations/relancer']")).Status);
        Assert.Equal(2, (await site.MailsTo("un@plusieurs.fr")).Count);
        Assert.Contains("Venez !", (await site.MailsTo("deux@plusieurs.fr"))[^1].Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().Status($"/invitation/{first}"));
        Assert.Equal(HttpStatusCode.OK, await site.Visitor().Status($"/invitation/{await Token("un@plusieurs.fr")}"));
        await ana.Visitor.Post($"/cooperations/{cooperation.Slug}/collectif/invitations/relancer");
        Assert.Equal(2, (await site.MailsTo("un@plusieurs.fr")).Count);
    }

    [Fact]
    public async Task A_lost_link_is_made_anew_and_the_former_opens_nothing()
    {
        var (ana, cooperation) = await Led();
        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif/inviter");
        var lost = (await ana.Visitor.Submit("form[action$=lien]")).Location![^InvitationToken.Length..];
        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif");
        var found = (await ana.Visitor.Submit("button[formaction$=lien]")).Location![^InvitationToken.Length..];
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().Status($"/invitation/{lost}"));
        Assert.Equal(HttpStatusCode.OK, await site.Visitor().Status($"/invitation/{found}"));
    }

    [Fact]
    public async Task Who_invited_is_told_that_somebody_came()
    {
        var (ana, cooperation) = await Led();
        var token = await Invite(ana, cooperation, "nouvelle@nouveau.fr", "nouvelle@nouveau.fr");
        var visitor = site.Visitor();
        await visitor.Visit($"/invitation/{token}");
        await visitor.Submit("#enter", ("Name", "Nouvelle"), ("Password", Password), ("OrganisationName", "Les Copeaux"),
            ("OrganisationFamily", "SocialEnterprise"));
        Assert.Contains("Les Copeaux", (await ana.Visitor.Visit("/notifications")).Says("main"), StringComparison.Ordinal);
    }

    private async Task<(Somebody Ana, Cooperation Cooperation)> Led()
    {
        var ana = await site.Comes("Ana");
        return (ana, await site.HasCooperation("Accueillante", true,
            (await site.HasOrganisation("Atelier", ana.Person), MemberRole.Lead, Engagement.Committed)));
    }

    private async Task<string> Invite(Somebody by, Cooperation cooperation, string typed, string email)
    {
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await by.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif/inviter");
        Assert.Equal(HttpStatusCode.Found, (await by.Visitor.Submit("main form:has([name=Email])", ("Email", typed))).Status);
        return await Token(email);
    }

    private async Task<string> Token(string email)
    {
        var text = await site.Read(db =>
            db.Set<OutgoingMail>().Where(m => m.To == email).OrderByDescending(m => m.Id).Select(m => m.Text).FirstAsync());
        var at = text.LastIndexOf("/invitation/", StringComparison.Ordinal) + "/invitation/".Length;
        return text.Substring(at, InvitationToken.Length);
    }

    private Task<List<Membership>> Members(Cooperation cooperation) =>
        site.Read(db => db.Set<Membership>().Where(m => m.CooperationId == cooperation.Id && m.LeftAt == null).ToListAsync());
}
