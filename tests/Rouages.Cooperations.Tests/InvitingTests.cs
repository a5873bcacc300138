using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Inviting;
using Rouages.Mail;
using Rouages.Testing;

namespace Rouages.Cooperations.Tests;

public sealed class InvitingTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_invited_newcomer_brings_their_organisation()
    {
        var (ana, cooperation) = await Led();
        var token = await InviteByMail(ana, cooperation, "bao@exemple.fr");
        var bao = await site.Comes("Bao");
        Assert.Contains("Atelier", (await bao.Visitor.Visit($"/invitation/{token}")).Says("main")!, StringComparison.Ordinal);
        var answer =
            await bao.Visitor.Submit("main form.form", ("OrganisationName", "Mairie de Tillé"), ("OrganisationFamily", "PublicBody"));
        Assert.Equal($"/cooperations/{cooperation.Slug}", answer.Location);
        var members = await Members(cooperation);
        Assert.Equal(Engagement.Committed, members.Single(m => m.Role == MemberRole.Member).Engagement);
        Assert.Equal(HttpStatusCode.Gone, await bao.Visitor.Status($"/invitation/{token}"));
        Assert.Equal(HttpStatusCode.Gone,
            (await bao.Visitor.Post($"/invitation/{token}/accepter", ("OrganisationName", "Une autre"),
                ("OrganisationFamily", "PublicBody"))).Status);
        Assert.Equal(2, (await Members(cooperation)).Count);
    }

    [Fact]
    public async Task Nobody_comes_into_a_cooperation_that_closed_since()
    {
        var (ana, cooperation) = await Led();
        var token = await InviteByMail(ana, cooperation, "zoe@exemple.fr");
        var zoe = await site.Comes("Zoé");
        await zoe.Visitor.Visit($"/invitation/{token}");
        await site.Do(db => db.Set<Cooperation>().Where(one => one.Id == cooperation.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedAt, site.Clock.Now)));
        var answer = await zoe.Visitor.Post($"/invitation/{token}/accepter", ("OrganisationName", "Trop tard"),
            ("OrganisationFamily", "PublicBody"));
        Assert.Equal(HttpStatusCode.Gone, answer.Status);
        Assert.Single(await Members(cooperation));
    }

    [Fact]
    public async Task Inviting_an_address_twice_does_not_double()
    {
        var (ana, cooperation) = await Led();
        var first = await InviteByMail(ana, cooperation, "double@exemple.fr");
        var second = await InviteByMail(ana, cooperation, "Double@Exemple.fr");
        Assert.Single(await site.Read(db => db.Set<Invitation>().Where(i => i.CooperationId == cooperation.Id).ToListAsync()));
        Assert.Equal(HttpStatusCode.NotFound, await ana.Visitor.Status($"/invitation/{first}"));
        Assert.Equal(HttpStatusCode.OK, await ana.Visitor.Status($"/invitation/{second}"));
    }

    [Fact]
    public async Task Nothing_in_the_table_opens_the_door()
    {
        var (ana, cooperation) = await Led();
        var token = await InviteByMail(ana, cooperation, "secret@exemple.fr");
        var stored = await site.Read(db => db.Set<Invitation>().SingleAsync(i => i.CooperationId == cooperation.Id));
        Assert.Equal(InvitationToken.Hash(token), stored.TokenHash);
        Assert.DoesNotContain(await site.Read(db => db.Set<ActivityEntry>().Select(e => e.Detail).ToListAsync()), detail =>
            detail.Contains(token, StringComparison.Ordinal) || detail.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Declined_withdrawn_and_expired_invitations_say_so()
    {
        var (ana, cooperation) = await Led();
        var visitor = site.Visitor();
        var declined = await InviteByMail(ana, cooperation, "non@exemple.fr");
        await visitor.Visit($"/invitation/{declined}");
        Assert.Equal("/", (await visitor.Submit("form[action$=decliner]")).Location);
        Assert.Equal(HttpStatusCode.Gone, await visitor.Status($"/invitation/{declined}"));

        var withdrawn = await InviteByMail(ana, cooperation, "retire@exemple.fr");
        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif");
        Assert.Equal(HttpStatusCode.Found, (await ana.Visitor.Submit("form[action$=retirer]")).Status);
        Assert.Equal("Cette invitation a été retirée", (await visitor.Visit($"/invitation/{withdrawn}")).Says("h1"));

        var token = InvitationToken.New();
        await site.Has(Link(cooperation, ana, token, 3, site.Clock.Now.AddDays(-1)));
        Assert.Equal("Cette invitation a expiré", (await visitor.Visit($"/invitation/{token}")).Says("h1"));
        Assert.Equal(HttpStatusCode.Gone, visitor.Answer.Status);
    }

    [Fact]
    public async Task A_link_lets_in_as_many_as_it_says_even_all_at_once()
    {
        var (ana, cooperation) = await Led();
        var token = InvitationToken.New();
        await site.Has(Link(cooperation, ana, token, 2, site.Clock.Now.AddDays(1)));
        var crowd = new List<Somebody>();
        for (var i = 0; i < 5; i++)
        {
            crowd.Add(await site.Comes($"Personne {i}"));
            await crowd[i].Visitor.Visit($"/invitation/{token}");
        }

        var answers =
            await Task.WhenAll(
                crowd.Select((one, rank) =>
                    one.Visitor.Submit("main form.form", ("OrganisationName", $"Structure {rank}"), ("OrganisationFamily", "Residents"))));
        Assert.Equal(2, answers.Count(answer => answer.Status == HttpStatusCode.Found));
        Assert.Equal(3, answers.Count(answer => answer.Status == HttpStatusCode.Gone));
        Assert.Equal(3, (await Members(cooperation)).Count);
        Assert.Equal(0,
            await site.Read(db => db.Set<Organisation>()
                .CountAsync(o => o.Name.StartsWith("Structure ") && !db.Set<Membership>().Any(m => m.OrganisationId == o.Id))));
    }

    [Fact]
    public async Task A_number_that_is_none_is_said_beside_its_field_and_kept()
    {
        var (ana, cooperation) = await Led();
        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif/inviter");
        var answer = await ana.Visitor.Submit("form[action$=lien]", ("MostUses", "une dizaine"), ("Days", " 30 "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("#MostUses-error"));
        Assert.Equal("une dizaine", answer.Page.QuerySelector("#MostUses")!.GetAttribute("value"));
        Assert.Null(answer.Page.QuerySelector("#Days-error"));
    }

    [Fact]
    public async Task The_poster_carries_the_link_just_opened_and_no_other()
    {
        var (ana, cooperation) = await Led();
        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif/inviter");
        var answer = await ana.Visitor.Submit("form[action$=lien]", ("MostUses", "12"), ("Days", "30"));
        Assert.StartsWith($"/cooperations/{cooperation.Slug}/collectif/affiche?lien=", answer.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ana.Visitor.Follow()).Status);
        Assert.NotNull(ana.Visitor.Page.QuerySelector("svg.qr path"));
        Assert.Equal(HttpStatusCode.NotFound,
            await ana.Visitor.Status($"/cooperations/{cooperation.Slug}/collectif/affiche?lien={InvitationToken.New()}"));
    }

    [Fact]
    public async Task A_facilitator_invites_nobody_to_lead()
    {
        var (_, cooperation) = await Led();
        var bao = await site.Comes("Bao");
        await site.Do(async db =>
        {
            var stored = await db.Set<Cooperation>().Include(c => c.Members).SingleAsync(c => c.Id == cooperation.Id);
            stored.Welcome((await site.HasOrganisation("Animation", bao.Person)).Id, MemberRole.Facilitator, Engagement.Committed,
                site.Clock.Now);
            await db.SaveChangesAsync();
        });
        await bao.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif/inviter");
        var answer =
            await bao.Visitor.Post($"/cooperations/{cooperation.Slug}/collectif/inviter", ("Email", "x@exemple.fr"), ("Role", "Lead"),
                ("Engagement", "Committed"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("#Role-error"));
        Assert.Empty(await site.Read(db => db.Set<Invitation>().Where(i => i.CooperationId == cooperation.Id).ToListAsync()));
    }

    [Fact]
    public async Task A_mandate_is_given_by_invitation_and_ends_when_one_says()
    {
        var ana = await site.Comes("Ana");
        var organisation = await site.HasOrganisation("Mairie", ana.Person);
        await ana.Visitor.Visit($"/organisations/{organisation.Slug}");
        Assert.Equal(HttpStatusCode.Found,
            (await ana.Visitor.Submit("form[action$=mandats]", ("Email", "adjointe@exemple.fr"), ("Title", "Adjointe"))).Status);
        var bao = await site.Comes("Bao");
        await bao.Visitor.Visit($"/invitation/{await LastToken("adjointe@exemple.fr")}");
        Assert.Equal($"/organisations/{organisation.Slug}", (await bao.Visitor.Submit("main form.form")).Location);
        await bao.Visitor.Follow();
        Assert.Contains("Adjointe", bao.Visitor.Answer.Says("main")!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await bao.Visitor.Submit("form[action$=fin]")).Status);
        Assert.DoesNotContain("Adjointe", (await bao.Visitor.Visit($"/organisations/{organisation.Slug}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_given_up_shows_beside_its_invitation()
    {
        var (ana, cooperation) = await Led();
        await InviteByMail(ana, cooperation, "fausse@exemple.fr");
        await site.Do(db => db.Set<OutgoingMail>().Where(mail => mail.To == "fausse@exemple.fr")
            .ExecuteUpdateAsync(mail =>
                mail.SetProperty(m => m.Fault, DeliveryFault.Address).SetProperty(m => m.NextAt, (DateTimeOffset?)null)));
        var page = await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif");
        Assert.Contains("Cette adresse a été refusée", page.Says(".mail-trouble"), StringComparison.Ordinal);

        // Sent again to a better address of the same person: nothing to tell any more.
        await InviteByMail(ana, cooperation, "fausse@exemple.fr");
        Assert.Null((await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif")).Page.QuerySelector(".mail-trouble"));
    }

    [Fact]
    public async Task Nobody_is_invited_again_and_again_and_the_person_is_told_why()
    {
        var (ana, cooperation) = await Led();
        for (var i = 0; i < MailAllowance.PerAddress; i++) await InviteByMail(ana, cooperation, "victime@exemple.fr");
        await ana.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif/inviter");
        var refused =
            await ana.Visitor.Submit("main form:has([name=Email])", ("Email", "victime@exemple.fr"), ("Role", "Member"),
                ("Engagement", "Curious"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("a déjà reçu plusieurs courriels", refused.Says("main"), StringComparison.Ordinal);
        Assert.Equal(MailAllowance.PerAddress, (await site.MailsTo("victime@exemple.fr")).Count);
    }

    private async Task<(Somebody Ana, Cooperation Cooperation)> Led()
    {
        var ana = await site.Comes("Ana");
        return (ana,
            await site.HasCooperation("Portée", true,
                (await site.HasOrganisation("Atelier", ana.Person), MemberRole.Lead, Engagement.Committed)));
    }

    private async Task<string> InviteByMail(Somebody by, Cooperation cooperation, string email)
    {
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await by.Visitor.Visit($"/cooperations/{cooperation.Slug}/collectif/inviter");
        var answer =
            await by.Visitor.Submit("main form:has([name=Email])", ("Email", email), ("Role", "Member"), ("Engagement", "Committed"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return await LastToken(email);
    }

    private async Task<string> LastToken(string email)
    {
        var to = email.ToLowerInvariant();
        var text =
            await site.Read(db =>
                db.Set<OutgoingMail>().Where(m => m.To == to).OrderByDescending(m => m.Id).Select(m => m.Text).FirstAsync());
        var at = text.LastIndexOf("/invitation/", StringComparison.Ordinal) + "/invitation/".Length;
        return text.Substring(at, InvitationToken.Length);
    }

    private static Invitation Link(Cooperation cooperation, Somebody by, string token, int most, DateTimeOffset until) => new()
    {
        Id = Guid.CreateVersion7(until), TokenHash = InvitationToken.Hash(token)!, CooperationId = cooperation.Id, Role = MemberRole.Member,
        Engagement = Engagement.Curious,
        InvitedBy = by.Person.Id, InvitedFor = cooperation.Members[0].OrganisationId, CreatedAt = until.AddDays(-2), ExpiresAt = until,
        MostUses = most,
    };

    private Task<List<Membership>> Members(Cooperation cooperation) =>
        site.Read(db => db.Set<Membership>().Where(m => m.CooperationId == cooperation.Id && m.LeftAt == null).ToListAsync());
}
