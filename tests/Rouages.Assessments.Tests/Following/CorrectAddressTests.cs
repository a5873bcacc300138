using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Mail;
using Rouages.Testing;

namespace Rouages.Assessments.Tests.Following;

/// <summary>The invitation of a guest came back: their address is corrected, and another letter leaves.</summary>
public sealed class CorrectAddressTests(CampaignSite site) : IClassFixture<CampaignSite>
{
    [Fact]
    public async Task What_cannot_be_an_address_or_is_on_the_list_already_is_refused_and_stays_typed()
    {
        var open = await Open();
        foreach (var (typed, says) in new[]
        {
            ("eve chez exemple", "Indiquez une adresse électronique valide."), ("FRED@exemple.fr", "FRED@exemple.fr est déjà sur la liste."),
        })
        {
            var refused = await (await Following(open)).Submit("form[action$=adresse]", ("Address", typed));
            Assert.Equal((HttpStatusCode.UnprocessableEntity, says), (refused.Status, refused.Says(".correct .error")));
            Assert.Equal(typed, refused.Page.QuerySelector(".correct input[type=email]")!.GetAttribute("value"));
            Assert.True(refused.Page.QuerySelector(".correct")!.HasAttribute("open"));
        }

        Assert.Equal("eve@faux.fr", await AddressOf(open, "Eve"));
        Assert.Empty(await site.MailsTo("FRED@exemple.fr"));
    }

    [Fact]
    public async Task Only_a_guest_of_this_diagnosis_whose_letter_came_back_is_corrected_and_only_while_it_is_open()
    {
        var open = await Open();
        var ana = await Following(open);
        Assert.Equal(HttpStatusCode.NotFound, (await Sends(ana, open, Guid.Empty)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Sends(ana, open, open.Respondents["Fred"])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Sends(ana, open, open.Respondents["Bao"])).Status);
        Assert.Single(ana.Page.QuerySelectorAll(".correct"));
        await site.CloseAll();
        Assert.Equal(HttpStatusCode.Conflict, (await Sends(ana, open, open.Respondents["Eve"])).Status);
        Assert.Empty(await site.MailsTo("eve@exemple.fr"));
    }

    [Fact]
    public async Task The_invitation_leaves_for_the_new_address_and_the_former_link_opens_nothing()
    {
        var open = await Open();
        var phone = await open.Phone("Eve");
        var sent = await (await Following(open)).Submit("form[action$=adresse]", ("Address", "eve@exemple.fr"));
        Assert.Equal((HttpStatusCode.Found, $"{open.Base}/suivi"), (sent.Status, sent.Location));
        var letter = Assert.Single(await site.MailsTo("eve@exemple.fr"));
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Visit(open.Answering)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(null).Visit($"/repondre/{open.Tokens["Eve"]}")).Status);
        var eve = site.As(null);
        await eve.Visit(letter.Link());
        Assert.Equal(HttpStatusCode.OK, (await eve.Follow()).Status);
        Assert.Empty((await Following(open)).Page.QuerySelectorAll(".correct"));
    }

    [Fact]
    public async Task Who_has_begun_to_answer_keeps_the_link_they_hold()
    {
        var open = await Open();
        var phone = await open.Phone("Eve");
        await site.Has(new Assessments.Domain.Answer
        {
            RespondentId = open.Respondents["Eve"], Item = "R1.1", Value = 2, Sequence = 1, At = site.Clock.Now,
        });
        await site.Do(db => db.Set<Assessments.Domain.Respondent>().Where(one => one.Id == open.Respondents["Eve"])
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.StartedAt, site.Clock.Now)));
        // A link opens what was answered: nobody else is given one, at another address or on paper.
        var ana = await Following(open);
        Assert.Null(ana.Page.QuerySelector("form[action$=adresse]"));
        var (follow, eve) = ($"{open.Base}/suivi", $"{open.Respondents["Eve"]}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await ana.Post($"{follow}/adresse", ("Respondent", eve), ("Address", "eve@exemple.fr"))).Status);
        Assert.DoesNotContain("/repondre/", (await ana.Post($"{follow}/liens", ("Respondent", eve))).Text, StringComparison.Ordinal);
        Assert.Empty(await site.MailsTo("eve@exemple.fr"));
        Assert.Equal(HttpStatusCode.OK, (await phone.Visit(open.Answering)).Status);
    }

    [Fact]
    public async Task An_address_that_received_too_much_today_is_refused_and_nothing_changes()
    {
        var open = await Open();
        await site.Do(async db =>
        {
            var key = "address " + Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("PLEINE@EXEMPLE.FR")));
            var ends = site.Clock.Now.AddHours(5);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO storage.mail_allowance (key, used, ends_at) VALUES ({key}, {MailAllowance.PerAddress}, {ends})");
        });
        var refused = await (await Following(open)).Submit("form[action$=adresse]", ("Address", "pleine@exemple.fr"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("a déjà reçu plusieurs courriels", refused.Says(".correct .error"), StringComparison.Ordinal);
        Assert.Equal("eve@faux.fr", await AddressOf(open, "Eve"));
        Assert.NotEqual(HttpStatusCode.NotFound, (await site.As(null).Visit($"/repondre/{open.Tokens["Eve"]}")).Status);
    }

    // Eve's letter came back, Fred's did not, and Bao has an account.
    private async Task<OpenCampaign> Open()
    {
        var open = await OpenCampaign.On(site, false, "Eve", "Fred", "Bao");
        await site.Do(db => db.Set<OutgoingMail>().ExecuteDeleteAsync());
        await Has(open, "Eve", "eve@faux.fr", DeliveryFault.Address);
        await Has(open, "Fred", "fred@exemple.fr", null);
        await Has(open, "Bao", null, DeliveryFault.Address);
        return open;
    }

    private async Task Has(OpenCampaign open, string name, string? email, DeliveryFault? fault)
    {
        var (id, now) = (open.Respondents[name], site.Clock.Now);
        await site.Do(db => db.Set<Respondent>().Where(r => r.Id == id).ExecuteUpdateAsync(r => r.SetProperty(one => one.Email, email)));
        await site.Has(new OutgoingMail
        {
            Id = Guid.CreateVersion7(now), To = "x@exemple.fr", Language = "fr", Subject = "s", Text = "", Html = "", PostedAt = now,
            SentAt = fault is null ? now : null, Fault = fault, SourceKind = Assessments.Reminding.Invitations.Kind, SourceId = id,
        });
        site.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private async Task<Visitor> Following(OpenCampaign open)
    {
        var ana = site.As("Ana");
        await ana.Visit($"{open.Base}/suivi");
        return ana;
    }

    private static Task<Rouages.Testing.Answer> Sends(Visitor by, OpenCampaign open, Guid respondent) =>
        by.Post($"{open.Base}/suivi/adresse", ("Respondent", respondent.ToString()), ("Address", "eve@exemple.fr"));

    private Task<string?> AddressOf(OpenCampaign open, string name) =>
        site.Read(db => db.Set<Respondent>().Where(r => r.Id == open.Respondents[name]).Select(r => r.Email).SingleAsync());
}
