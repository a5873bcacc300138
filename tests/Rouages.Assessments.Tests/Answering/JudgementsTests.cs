using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace Rouages.Assessments.Tests.Answering;

/// <summary>The questionnaire without figures: short, and of the wheels that one knows.</summary>
public sealed class JudgementsTests(CampaignSite site) : IClassFixture<CampaignSite>
{
    [Fact]
    public async Task Neither_the_pages_ask_for_a_measure_nor_is_one_taken()
    {
        var open = await OpenCampaign.OfJudgements(site, "Dina");
        var phone = await open.Phone("Dina");
        Assert.Null(phone.Page.QuerySelector("[name=Depth]"));
        Assert.Null((await phone.Visit($"{open.Answering}/feuilles")).Page.QuerySelector(".indicator"));
        var answer = await phone.Post($"{open.Answering}/reponses", ("Respondent", open.Respondents["Dina"].ToString()),
            ("Item", "R1.2.I1"), ("Value", "3"), ("Sequence", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Cette question n’est pas dans le diagnostic.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, await site.Read(db =>
            db.Set<Rouages.Assessments.Domain.Answer>().CountAsync(a => a.RespondentId == open.Respondents["Dina"])));
    }

    [Fact]
    public async Task A_link_leads_to_the_first_question_in_two_screens()
    {
        var open = await OpenCampaign.OfJudgements(site, "Dina");
        var phone = await open.Phone("Dina");
        Assert.Equal("Diagnostic d’automne", phone.Answer.Says("h1"));
        Assert.Equal($"{open.Answering}/R1.1", (await phone.Submit("form.form")).Location);
    }

    [Fact]
    public async Task Those_who_know_some_wheels_answer_these_and_may_answer_the_others()
    {
        var open = await OpenCampaign.OfJudgements(site, "Dina");
        var phone = await open.Phone("Dina");
        Assert.Equal($"{open.Answering}/R2.1", (await phone.Submit("form.form", ("Wheels", "R2"))).Location);
        var sheet = await phone.Follow();
        Assert.Contains("Étape 1 sur 5", sheet.Says(".step"), StringComparison.Ordinal);
        await phone.Visit($"{open.Answering}/R2.5");
        Assert.Equal($"{open.Answering}/apercu", (await phone.Submit(".onward .btn", ("R2.5", "1"))).Location);
        await phone.Visit($"{open.Answering}/R1.1");
        await phone.Submit(".onward .btn", ("R1.1", "3"));
        var review = await phone.Visit($"{open.Answering}/apercu");
        Assert.Equal("1", review.Says("[data-answered]"));
        Assert.Contains("sur 5.", review.Says("main"), StringComparison.Ordinal);
        Assert.Equal("Acquise", review.Says("[data-state='R1.1']"));
        Assert.Equal(["R1.1", "R2.5"], await site.Read(db => db.Set<Rouages.Assessments.Domain.Answer>()
            .Where(a => a.RespondentId == open.Respondents["Dina"]).OrderBy(a => a.Item).Select(a => a.Item).ToListAsync()));
    }

    [Fact]
    public async Task A_quarter_of_an_hour_is_enough()
    {
        var open = await OpenCampaign.OfJudgements(site, "Dina");
        var phone = await open.Phone("Dina");
        Assert.Contains("Une quinzaine de minutes", phone.Answer.Says("main"), StringComparison.Ordinal);
        var sheets = (await phone.Visit($"{open.Answering}/feuilles")).Page.QuerySelectorAll("[data-sheet]")
            .Where(sheet => sheet.QuerySelector(".path") is not null).ToList();
        Assert.Equal(25, sheets.Count);
        // What changes from sheet to sheet is read; the levels and the notes, which come back each time, are read once.
        var read = sheets.Sum(sheet => Words(sheet.QuerySelector("h1")!) + sheet.QuerySelectorAll("form > p:not(.soft)").Sum(Words))
            + Words(sheets[0].QuerySelector("fieldset")!) + Words(sheets[0].QuerySelector("[id$=why-hint]")!);
        var taps = 2 * sheets.Count + 3;
        var seconds = read / 180.0 * 60 + taps * 2 + sheets.Count * 12;
        Assert.InRange(seconds, 60, 15 * 60);
    }

    private static int Words(IElement element) =>
        element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
