using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Testing;
using Given = Rouages.Assessments.Domain.Answer;

namespace Rouages.Assessments.Tests.Answering;

public sealed class AnswerTests(CampaignSite site) : IClassFixture<CampaignSite>
{
    [Fact]
    public async Task Only_what_a_personal_link_opened_may_be_reloaded_without_network()
    {
        var open = await OpenCampaign.On(site, false, "Bao", "Dina");
        var dina = await open.Phone("Dina");
        Assert.NotNull((await dina.Visit($"{open.Answering}/R1.1")).Page.QuerySelector("answer-sheets[data-keep]"));
        Assert.Null((await site.As("Bao").Visit($"{open.Answering}/R1.1")).Page.QuerySelector("answer-sheets[data-keep]"));
        var worker = await dina.Visit($"{open.Answering}/hors-ligne.js");
        Assert.Equal((HttpStatusCode.OK, "text/javascript", "no-cache"),
            (worker.Status, worker.Headers["Content-Type"], worker.Headers["Cache-Control"]));
    }

    [Fact]
    public async Task The_questionnaire_opens_to_its_respondents_only()
    {
        var open = await OpenCampaign.On(site, false, "Bao", "Dina");
        List<(string, Visitor)> visitors =
            [("visitor", site.As(null)), ("lead not invited", site.As("Ana")), ("respondent", site.As("Bao")),
                ("phone", await open.Phone("Dina"))];
        foreach (var (_, visitor) in visitors) await visitor.Visit("/confort-de-lecture"); // a page with a form: its token serves the posts
        await Doors.Check(
            visitors,
            ($"GET {open.Answering}", [404, 404, 200, 200]),
            ($"GET {open.Answering}/R1.1", [404, 404, 200, 200]),
            ($"GET {open.Answering}/apercu", [404, 404, 200, 200]),
            ($"GET {open.Answering}/merci", [404, 404, 200, 200]),
            ($"GET {open.Answering}/feuilles", [404, 404, 200, 200]),
            ($"GET {open.Answering}/R9.9", [404, 404, 404, 404]),
            ($"GET {open.Answering}/hors-ligne.js", [200, 200, 200, 200]),
            ($"POST {open.Answering}", [404, 404, 302, 302]),
            ($"POST {open.Answering}/R1.1", [404, 404, 302, 302]),
            ($"POST {open.Answering}/reponses", [404, 404, 404, 404]),
            ($"POST {open.Answering}/apercu", [404, 404, 302, 302]),
            ($"POST {open.Answering}/oublier", [302, 302, 302, 302]),
            ("GET /repondre/faux", [404, 404, 404, 404]),
            ($"GET /cooperations/{CampaignSite.Slug}/rouages/999/repondre", [404, 404, 404, 404]));
    }

    [Fact]
    public async Task A_closed_cooperation_takes_no_answer_more()
    {
        var open = await OpenCampaign.On(site, false, "Bao", "Dina");
        var dina = await open.Phone("Dina");
        await dina.Visit($"{open.Answering}/R1.1");
        await site.CloseCooperation(open.Campaign.CooperationId, true);
        await dina.Submit(".onward .btn", ("R1.1", "2"));
        Assert.Equal("Ce diagnostic est clos", dina.Answer.Says("h1"));
        Assert.Equal("Ce diagnostic est clos", (await site.As("Bao").Visit(open.Answering)).Says("h1"));
        await site.CloseCooperation(open.Campaign.CooperationId, false);
    }

    [Theory]
    [InlineData("/repondre/AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/repondre/court")]
    public async Task A_link_that_opens_nothing_says_so(string address)
    {
        await site.Populate();
        var answer = await site.As(null).Visit(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("Ce lien n’ouvre pas de diagnostic", answer.Says("h1"));
    }

    [Fact]
    public async Task A_link_leaves_its_token_on_the_phone_and_not_in_the_address()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = site.As(null);
        var answer = await phone.Visit($"/repondre/{open.Tokens["Dina"]}");
        Assert.Equal(open.Answering, answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await phone.Follow()).Status);
        Assert.DoesNotContain(open.Tokens["Dina"], phone.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_says_who_asks_until_when_and_who_will_see_what()
    {
        var anonymous = (await (await OpenCampaign.On(site, false, "Dina")).Phone("Dina")).Answer.Says("main");
        Assert.Contains("Émergence Sud Oise", anonymous, StringComparison.Ordinal);
        Assert.Contains("7 décembre 2026", anonymous, StringComparison.Ordinal);
        Assert.Contains("à partir de trois réponses", anonymous, StringComparison.Ordinal);
        var named = (await (await OpenCampaign.On(site, named: true, "Dina")).Phone("Dina")).Answer.Says("main");
        Assert.Contains("avec votre nom", named, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rapide_without_script_saves_and_goes_on()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        Assert.Equal($"{open.Answering}/R1.1", (await phone.Submit("form.form", ("Depth", "rapide"))).Location);
        await phone.Follow();
        Assert.Null(phone.Page.QuerySelector(".indicator"));
        Assert.Equal($"{open.Answering}/R1.2", (await phone.Submit(".onward .btn", ("R1.1", "2"))).Location);
        await phone.Follow();
        await phone.Submit(".onward .btn", ("R1.2", "?"));
        Assert.Equal([("R1.1", (double?)2), ("R1.2", null)], await Answers(open, "Dina"));
        Assert.Equal($"{open.Answering}/R1.3", (await (await Back(phone, open)).Submit("form.form")).Location);
        Assert.NotNull((await phone.Visit($"{open.Answering}/R1.1")).Page.QuerySelector("input[value='2'][checked]"));
    }

    [Fact]
    public async Task Complet_asks_the_indicators_and_refuses_what_cannot_be_one()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        await phone.Submit("form.form", ("Depth", "complet"));
        await phone.Follow();
        var number = phone.Page.QuerySelector(".indicator input[type=text]")!.GetAttribute("name")!;
        var answer = await phone.Submit(".onward .btn", ("R1.1", "1"), (number, "douze"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Écrivez un nombre, par exemple 12 ou 12,5.", answer.Says($"#{number.Replace('.', '-')}-error"));
        Assert.Equal("douze", answer.Page.QuerySelector($"input[type=text][name='{number}']")!.GetAttribute("value"));
        Assert.NotNull(answer.Page.QuerySelector("input[name='R1.1'][value='1'][checked]"));
        Assert.Empty(await Answers(open, "Dina"));

        await phone.Submit(".onward .btn", ("R1.1", "1"), (number, "12,5"));
        Assert.Equal([("R1.1", (double?)1), (number, 12.5)], await Answers(open, "Dina"));
    }

    [Fact]
    public async Task Going_from_complet_to_rapide_and_back_loses_nothing()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        await phone.Submit("form.form", ("Depth", "complet"));
        await phone.Follow();
        var number = phone.Page.QuerySelector(".indicator input[type=text]")!.GetAttribute("name")!;
        await phone.Submit(".onward .btn", (number, "4"));
        await (await Back(phone, open)).Submit("form.form", ("Depth", "rapide"));
        await (await Back(phone, open)).Submit("form.form", ("Depth", "complet"));
        Assert.Equal("4",
            (await phone.Visit($"{open.Answering}/R1.1")).Page.QuerySelector($"input[name='{number}']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_answers_are_told_over_with_their_level_and_each_can_be_changed()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        await phone.Visit($"{open.Answering}/R1.1");
        await phone.Submit(".onward .btn", ("R1.1", "2"), ("R1.1.why", " Deux  réunions\r\npar mois. "));
        await phone.Visit($"{open.Answering}/R1.2");
        await phone.Submit(".onward .btn", ("R1.2", "?"));
        var review = await phone.Visit($"{open.Answering}/apercu");
        Assert.Equal("Vérifier mes réponses", review.Says("h1"));
        Assert.Equal(["En cours", "Je ne sais pas", "pas encore répondu"],
            ((string[])["R1.1", "R1.2", "R1.3"]).Select(stage => review.Says($"[data-state='{stage}']")));
        Assert.Equal("Deux réunions par mois.", review.Says("[data-why='R1.1']"));
        Assert.Equal(25, review.Page.QuerySelectorAll(".review a").Length);
    }

    [Fact]
    public async Task A_line_that_is_too_long_comes_back_with_its_text()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        await phone.Visit($"{open.Answering}/R1.1");
        var answer = await phone.Submit(".onward .btn", ("R1.1", "2"), ("R1.1.why", new string('é', 301)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Au plus 300 caractères."), (answer.Status, answer.Says("#R1-1-why-error")));
        Assert.Equal(301, answer.Page.QuerySelector("#R1-1-why")!.TextContent.Trim().Length);
        Assert.Empty(await Answers(open, "Dina"));
    }

    [Fact]
    public async Task Finishing_is_thanked_and_can_still_be_corrected()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        await phone.Visit($"{open.Answering}/apercu");
        Assert.Equal($"{open.Answering}/merci", (await phone.Submit()).Location);
        Assert.NotNull(
            await site.Read(db =>
                db.Set<Respondent>().Where(r => r.Id == open.Respondents["Dina"]).Select(r => r.FinishedAt).SingleAsync()));
        await phone.Visit($"{open.Answering}/R1.1");
        Assert.Equal(HttpStatusCode.Redirect, (await phone.Submit(".onward .btn", ("R1.1", "3"))).Status);
    }

    [Fact]
    public async Task An_answer_after_the_closing_is_refused_in_words_and_not_saved()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        await phone.Visit($"{open.Answering}/R1.1");
        await site.CloseAll();
        var answer = await phone.Submit(".onward .btn", ("R1.1", "3"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("votre dernière réponse n’a pas été prise en compte", answer.Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty(await Answers(open, "Dina"));
        Assert.Equal("Ce diagnostic est clos", (await phone.Visit(open.Answering)).Says("h1"));
    }

    [Fact]
    public async Task Somebody_else_on_the_same_phone_sees_their_own_questionnaire()
    {
        var open = await OpenCampaign.On(site, false, "Dina", "Eve");
        var phone = await open.Phone("Dina");
        await phone.Visit($"{open.Answering}/R1.1");
        await phone.Submit(".onward .btn", ("R1.1", "3"));
        await phone.Visit($"/repondre/{open.Tokens["Eve"]}");
        Assert.Null((await phone.Visit($"{open.Answering}/R1.1")).Page.QuerySelector("input[checked]"));
        Assert.Contains("Eve", phone.Answer.Says(".who"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_can_forget_its_link()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        await phone.Submit("form[action$=oublier]");
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Follow()).Status);
    }

    private static async Task<Visitor> Back(Visitor phone, OpenCampaign open)
    {
        await phone.Visit(open.Answering);
        return phone;
    }

    private static async Task<IEnumerable<(string, double?)>> Answers(OpenCampaign open, string name)
    {
        var answers =
            await open.Site.Read(db =>
                db.Set<Given>().AsNoTracking().Where(a => a.RespondentId == open.Respondents[name]).OrderBy(a => a.Item).ToListAsync());
        return answers.Select(answer => (answer.Item, answer.Value));
    }
}
