using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rouages.Testing;
using Answer = Rouages.Testing.Answer;
using Given = Rouages.Assessments.Domain.Answer;

namespace Rouages.Assessments.Tests.Answering;

public sealed class QueueTests(CampaignSite site) : IClassFixture<CampaignSite>
{
    [Fact]
    public async Task Answers_of_someone_else_are_not_taken()
    {
        var open = await OpenCampaign.On(site, false, "Dina", "Eve");
        var phone = await open.Phone("Eve");
        Assert.Equal(HttpStatusCode.NotFound,
            (await phone.Post($"{open.Answering}/reponses", ("Respondent", open.Respondents["Dina"].ToString()), ("Item", "R1.1"),
                ("Value", "3"), ("Sequence", "1"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.Visit("/connexion")).Post($"{open.Answering}/reponses")).Status);
        Assert.Equal(0, await site.Read(db => db.Set<Given>().CountAsync(a => a.RespondentId == open.Respondents["Dina"])));
    }

    [Fact]
    public async Task A_queue_without_token_or_shape_is_refused()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(phone, open, ("R1.1", "3", "beaucoup"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(phone, open, ("R1.1", "3", "0"))).Status);
        using var bare = new HttpRequestMessage(HttpMethod.Post, $"{open.Answering}/reponses")
        { Content = new FormUrlEncodedContent([new("Respondent", open.Respondents["Dina"].ToString())]) };
        Assert.Equal(HttpStatusCode.BadRequest, (await phone.Send(bare)).Status);
    }

    [Fact]
    public async Task A_change_is_saved_and_its_hour_told()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var answer = await Send(await open.Phone("Dina"), open, ("R1.1", "3", "1"));
        Assert.Equal("Enregistré à 11:00", Read(answer).GetProperty("said").GetString());
        Assert.Equal(3, (await Saved(open, "R1.1"))!.Value);
    }

    [Fact]
    public async Task A_bad_answer_is_told_by_question_and_the_good_ones_are_kept()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var answer = await Send(await open.Phone("Dina"), open, ("R1.1", "3", "1"), ("R1.2", "7", "2"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Choisissez une des réponses proposées.", Read(answer).GetProperty("refused").GetProperty("R1.2").GetString());
        Assert.Equal(3, (await Saved(open, "R1.1"))!.Value);
        Assert.Null(await Saved(open, "R1.2"));
    }

    [Fact]
    public async Task The_newest_answer_stays_whatever_the_order_of_arrival()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        await Send(phone, open, ("R1.1", "3", "12"));
        Assert.Equal(HttpStatusCode.OK, (await Send(phone, open, ("R1.1", "1", "11"))).Status);
        Assert.Equal(3, (await Saved(open, "R1.1"))!.Value);
        await Send(phone, open, ("R1.1", "0", "13"), ("R1.1", "2", "14"));
        Assert.Equal(2, (await Saved(open, "R1.1"))!.Value);
    }

    [Fact]
    public async Task A_second_device_goes_on_counting_where_the_first_stopped()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        await Send(await open.Phone("Dina"), open, ("R1.1", "3", "41"));
        var other = await open.Phone("Dina");
        Assert.Equal("41", (await other.Visit($"{open.Answering}/R1.1")).Page.QuerySelector("answer-sheets")!.GetAttribute("data-last"));
        await other.Submit(".onward .btn", ("R1.1", "0"));
        Assert.Equal((0, 42), ((await Saved(open, "R1.1"))!.Value, (await Saved(open, "R1.1"))!.Sequence));
    }

    [Fact]
    public async Task After_the_closing_nothing_is_taken()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        await site.CloseAll();
        Assert.Equal(HttpStatusCode.Conflict, (await Send(phone, open, ("R1.1", "3", "1"))).Status);
        Assert.Null(await Saved(open, "R1.1"));
    }

    private static Task<Answer> Send(Visitor phone, OpenCampaign open, params (string Item, string Value, string Sequence)[] answers) =>
        phone.Post(
        $"{open.Answering}/reponses",
        [("Respondent", open.Respondents["Dina"].ToString()),
            .. answers.SelectMany(a => new (string, string?)[] { ("Item", a.Item), ("Value", a.Value), ("Sequence", a.Sequence) })]);

    private static JsonElement Read(Answer answer) => JsonDocument.Parse(answer.Text).RootElement;

    private Task<Given?> Saved(OpenCampaign open, string item) =>
        site.Read(db =>
            db.Set<Given>().AsNoTracking().SingleOrDefaultAsync(a => a.RespondentId == open.Respondents["Dina"] && a.Item == item));
}
