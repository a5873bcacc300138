using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Commons;
using Rouages.Mail;
using Rouages.Testing;

namespace Rouages.Assessments.Tests.Following;

public sealed class FollowTests(CampaignSite site) : IClassFixture<CampaignSite>
{
    [Fact]
    public async Task Only_those_who_animate_follow_and_close()
    {
        var open = await OpenCampaign.On(site, false, "Bao", "Dina");
        await Doors.Check(
            [("visitor", site.As(null)), ("outsider", site.As("Chloé")), ("member", site.As("Bao")), ("lead", site.As("Ana"))],
            ($"GET {open.Base}/suivi", [401, 404, 403, 200]),
            ($"GET {open.Base}/cloture", [401, 404, 403, 200]),
            ($"GET /cooperations/{CampaignSite.Slug}/rouages/999/suivi", [401, 404, 403, 404]));
        foreach (var act in new[] { "suivi/relancer", "suivi/ajouter", "suivi/echeance", "suivi/retirer", "suivi/liens", "suivi/adresse", "cloture" })
        {
            var bao = site.As("Bao");
            await bao.Visit($"{open.Answering}");
            Assert.Equal(HttpStatusCode.Forbidden, (await bao.Post($"{open.Base}/{act}")).Status);
        }
        Assert.True(await site.Read(db => db.Set<Campaign>().AnyAsync(c => c.Id == open.Campaign.Id && c.Closed == null)));
    }

    [Fact]
    public async Task The_address_of_an_open_diagnosis_leads_each_to_what_they_can_do()
    {
        var open = await OpenCampaign.On(site, false, "Bao", "Dina");
        await Doors.Check(
            [("visitor", site.As(null)), ("outsider", site.As("Chloé")), ("member", site.As("Bao")), ("guest", await open.Phone("Dina")),
                ("lead", site.As("Ana"))],
            ($"GET {open.Base}", [404, 404, 302, 302, 302]));
        Assert.Equal($"{open.Base}/suivi", (await site.As("Ana").Visit(open.Base)).Location);
        Assert.Equal(open.Answering, (await site.As("Bao").Visit(open.Base)).Location);
        Assert.Equal(open.Answering, (await (await open.Phone("Dina")).Visit(open.Base)).Location);
        await site.CloseAll();
        Assert.Equal(HttpStatusCode.OK, await site.As("Ana").Status(open.Base));
    }

    [Fact]
    public async Task Progress_is_shown_and_never_what_was_answered()
    {
        var open = await OpenCampaign.On(site, false, "Bao", "Dina", "Eve");
        // A value that can be found nowhere else in the page.
        await site.Has(Given(open, "Dina", "R1.1", 3), Given(open, "Dina", "R1.2", null), Given(open, "Dina", "R1.2.I1", 917_413.25),
            Given(open, "Eve", "R1.1", 2));
        await site.Do(db => db.Set<Respondent>().Where(r => r.Id == open.Respondents["Eve"])
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.FinishedAt, site.Clock.Now)));
        var answer = await site.As("Ana").Visit($"{open.Base}/suivi");
        Assert.Contains("commencé, 2 étapes sur 25", Row(answer, "Dina"), StringComparison.Ordinal);
        Assert.Contains("terminé, 1 étape sur 25", Row(answer, "Eve"), StringComparison.Ordinal);
        Assert.Contains("pas commencé", Row(answer, "Bao"), StringComparison.Ordinal);
        Assert.DoesNotContain("917 413", answer.Text.Replace('\u202f', ' ').Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("917413", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("R1.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_passed_is_said_and_answers_still_come_in()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        site.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Contains("La date est passée", (await site.As("Ana").Visit($"{open.Base}/suivi")).Says("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await open.Phone("Dina")).Visit($"{open.Answering}/R1.1")).Status);
    }

    [Fact]
    public async Task The_date_can_be_put_later_but_not_behind()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var ana = await Following(open);
        var refused = await ana.Submit("form[action$=echeance]", ("Deadline", "2020-01-01"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choisissez une date à venir."),
            (refused.Status, refused.Says("#Deadline-error")));
        var later = Paris.Day(site.Clock.Now).AddDays(40);
        await (await Following(open))
            .Submit("form[action$=echeance]",
                ("Deadline", later.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(later,
            await site.Read(db => db.Set<Campaign>().Where(c => c.Id == open.Campaign.Id).Select(c => c.Deadline).SingleAsync()));
    }

    [Fact]
    public async Task A_list_with_a_bad_line_adds_nobody()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var answer = await (await Following(open))
            .Submit("form[action$=ajouter]", ("Guests", "Fred ; fred@exemple.fr\nGigi ; pas une adresse"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Ligne 2", answer.Says(".line-problems"), StringComparison.Ordinal);
        Assert.Contains("Fred", answer.Page.QuerySelector("#Guests")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await site.Read(db => db.Set<Respondent>().CountAsync(r => r.CampaignId == open.Campaign.Id)));
        await (await Following(open)).Submit("form[action$=ajouter]", ("Guests", "Fred ; fred@exemple.fr"));
        var again = await (await Following(open)).Submit("form[action$=ajouter]", ("Guests", "Fred bis ; FRED@exemple.fr"));
        Assert.Equal("FRED@exemple.fr est déjà sur la liste.", again.Says("#Guests-error"));
    }

    [Fact]
    public async Task Who_was_invited_in_english_is_reminded_in_english()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var ana = site.As("Ana");
        await ana.Visit($"/en{open.Base}/suivi");
        await ana.Submit("form[action$=ajouter]", ("Guests", "Grace ; grace@exemple.fr"));
        site.Clock.Advance(Respondent.BetweenReminders);
        await site.Do(db => db.Set<OutgoingMail>().ExecuteDeleteAsync());
        await (await Following(open)).Submit("form[action$=relancer]:has(.btn)");
        Assert.Equal("en",
            await site.Read(db =>
                db.Set<OutgoingMail>().Where(mail => mail.To == "grace@exemple.fr").Select(mail => mail.Language).SingleAsync()));
    }

    [Fact]
    public async Task A_reminder_leaves_at_most_once_in_two_days_and_keeps_the_former_link()
    {
        var open = await OpenCampaign.On(site, false, "Bao");
        var phone = await open.Phone("Bao");
        await site.Do(db => db.Set<OutgoingMail>().ExecuteDeleteAsync());
        for (var i = 0; i < 2; i++)
            Assert.Equal($"{open.Base}/suivi", (await (await Following(open)).Post($"{open.Base}/suivi/relancer")).Location);
        Assert.Equal(1, await site.Read(db => db.Set<OutgoingMail>().CountAsync()));
        Assert.Equal(HttpStatusCode.OK, (await phone.Visit(open.Answering)).Status);
        site.Clock.Advance(TimeSpan.FromHours(48));
        await (await Following(open)).Post($"{open.Base}/suivi/relancer");
        Assert.Equal(2, await site.Read(db => db.Set<OutgoingMail>().CountAsync()));
    }

    [Fact]
    public async Task A_letter_given_up_shows_beside_its_reader()
    {
        var open = await OpenCampaign.On(site, false, "Dina", "Eve", "Fred");
        foreach (
            var (name, fault, next) in new[] { ("Dina", DeliveryFault.Address, (DateTimeOffset?)null),
                ("Eve", DeliveryFault.Temporary, site.Clock.Now) })
            await site.Has(Letter(open.Respondents[name], fault, next));
        await site.Has(Letter(open.Respondents["Fred"], null, null, site.Clock.Now));
        var answer = await site.As("Ana").Visit($"{open.Base}/suivi");
        Assert.Contains("1 invitation n’a pas pu être remise", answer.Says("[role=note]"), StringComparison.Ordinal);
        Assert.Contains("Cette adresse a été refusée", Row(answer, "Dina"), StringComparison.Ordinal);
        Assert.Contains("un nouvel essai est prévu", Row(answer, "Eve"), StringComparison.Ordinal);
        Assert.DoesNotContain("courriel", Row(answer, "Fred"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_link_is_shown_once_and_takes_the_former_one_away()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        var answer = await (await Following(open)).Submit("form[action$=liens] button[name=Respondent]");
        var address = new Uri(answer.Says(".hand-outs code")!).AbsolutePath;
        Assert.NotNull(answer.Page.QuerySelector(".hand-outs svg path"));
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Visit(open.Answering)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await site.As(null).Visit(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(null).Visit($"/repondre/{open.Tokens["Dina"]}")).Status);
    }

    [Fact]
    public async Task Someone_who_has_not_answered_can_be_taken_out_and_no_other()
    {
        var open = await OpenCampaign.On(site, false, "Dina", "Eve");
        await site.Has(Given(open, "Eve", "R1.1", 2));
        foreach (var name in new[] { "Dina", "Eve" })
            await (await Following(open)).Post($"{open.Base}/suivi/retirer", ("Respondent", open.Respondents[name].ToString()));
        Assert.Equal(["Eve"],
            await site.Read(db => db.Set<Respondent>().Where(r => r.CampaignId == open.Campaign.Id).Select(r => r.Name).ToListAsync()));
    }

    private async Task<Visitor> Following(OpenCampaign open)
    {
        var ana = site.As("Ana");
        await ana.Visit($"{open.Base}/suivi");
        return ana;
    }

    private Assessments.Domain.Answer Given(OpenCampaign open, string name, string item, double? value) =>
        new() { RespondentId = open.Respondents[name], Item = item, Value = value, Sequence = 1, At = site.Clock.Now };

    private OutgoingMail Letter(Guid respondent, DeliveryFault? fault, DateTimeOffset? next, DateTimeOffset? sent = null) => new()
    {
        Id = Guid.CreateVersion7(site.Clock.Now), To = "x@exemple.fr", Language = "fr", Subject = "s", Text = "", Html = "",
        PostedAt = site.Clock.Now,
        NextAt = next, SentAt = sent, Fault = fault, SourceKind = Assessments.Reminding.Invitations.Kind, SourceId = respondent,
    };

    private static string Row(Rouages.Testing.Answer answer, string name) =>
        answer.Page.QuerySelectorAll("tbody tr")
            .Single(row => row.QuerySelector("th")!.TextContent.Contains(name, StringComparison.Ordinal)).TextContent;
}
