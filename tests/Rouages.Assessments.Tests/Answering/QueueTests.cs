using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
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
        // The clock belongs to the site: another test may have moved it.
        Assert.Equal($"Enregistré à {TimeZoneInfo.ConvertTime(site.Clock.Now, Paris.Zone):HH:mm}", Read(answer).GetProperty("said").GetString());
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
    public async Task Of_one_page_the_newest_answer_stays_whatever_the_order_of_arrival()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        await Send(phone, open, new Change("R1.1", "3", 12, Page: 1));
        var late = await Send(phone, open, new Change("R1.1", "1", 11, Page: 1));
        Assert.Equal(3, (await Saved(open, "R1.1"))!.Value);
        Assert.Equal(("Une réponse plus récente, donnée sur un autre écran, est gardée.", "3"),
            (Read(late).GetProperty("said").GetString(), Read(late).GetProperty("others").GetProperty("R1.1").GetString()));
        await Send(phone, open, new Change("R1.1", "0", 13, Page: 1), new Change("R1.1", "2", 14, Page: 1));
        Assert.Equal(2, (await Saved(open, "R1.1"))!.Value);
    }

    [Theory]
    [InlineData("R1.1", "1", "2", "3", "0")]
    [InlineData("R1.1", "1", "2", "3", "?")]
    [InlineData("R1.2.I1", "1", "2", "3", "0")]
    [InlineData("R1.2.I1", "1", "2", "3", "?")]
    [InlineData("R1.1.why", "une", "deux", "trois", "quatre")]
    [InlineData("R1.1.why", "une", "deux", "trois", "")]
    public async Task Of_two_tabs_the_answer_given_last_is_kept(string item, string first, string second, string third, string last)
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        foreach (var (value, sequence) in new[] { (first, 1), (second, 2), (third, 3) })
        {
            await Send(phone, open, new Change(item, value, sequence, Page: 1));
            site.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        var answer = Read(await Send(await open.Phone("Dina"), open, new Change(item, last, 1, Page: 2)));
        Assert.StartsWith("Enregistré à", answer.GetProperty("said").GetString(), StringComparison.Ordinal);
        await phone.Visit($"{open.Answering}/{item[..4]}");
        var saved = await Saved(open, item);
        Assert.Equal(last is "?" or "" ? null : last,
            saved!.Text ?? saved.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task What_waited_on_a_phone_without_network_does_not_undo_what_was_answered_since()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        await Send(await open.Phone("Dina"), open, new Change("R1.1", "0", 1, Page: 1), new Change("R1.2", "2", 2, Page: 1));
        var late = await Send(await open.Phone("Dina"), open,
            new Change("R1.1", "3", 900, Page: 2, Age: 3_600_000), new Change("R1.3", "1", 901, Page: 2, Age: 3_600_000));
        Assert.Equal(0, (await Saved(open, "R1.1"))!.Value);
        Assert.Equal(1, (await Saved(open, "R1.3"))!.Value);
        Assert.Equal("Une réponse plus récente, donnée sur un autre écran, est gardée.", Read(late).GetProperty("said").GetString());
        Assert.Equal(["R1.1", "R1.2"], Read(late).GetProperty("others").EnumerateObject().Select(other => other.Name).Order());
    }

    [Fact]
    public async Task A_form_without_script_gives_only_what_was_changed_in_it()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var (bare, other) = (await open.Phone("Dina"), await open.Phone("Dina"));
        await Send(other, open, new Change("R1.1", "1", 1, Page: 1), new Change("R1.1.why", "Avant.", 2, Page: 1));
        await bare.Visit($"{open.Answering}/R1.1");
        await Send(other, open, new Change("R1.1", "3", 3, Page: 1));
        await bare.Submit(".onward .btn", ("R1.1.why", "Nous l’avons écrit."));
        Assert.Equal((3, "Nous l’avons écrit."), ((await Saved(open, "R1.1"))!.Value, (await Saved(open, "R1.1.why"))!.Text));
        await bare.Visit($"{open.Answering}/R1.1");
        await Send(other, open, new Change("R1.1", "1", 4, Page: 1));
        await bare.Submit(".onward .btn", ("R1.1", "0"));
        Assert.Equal(0, (await Saved(open, "R1.1"))!.Value);
    }

    [Fact]
    public async Task Finishing_from_another_tab_finishes_and_drops_nothing()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var (one, other) = (await open.Phone("Dina"), await open.Phone("Dina"));
        await one.Visit($"{open.Answering}/apercu");
        await Send(other, open, new Change("R1.1", "3", 1, Page: 1));
        await one.Submit();
        await Send(other, open, new Change("R1.1", "2", 2, Page: 1));
        Assert.Equal(2, (await Saved(open, "R1.1"))!.Value);
        Assert.True(await site.Read(db => db.Set<Rouages.Assessments.Domain.Respondent>()
            .AnyAsync(r => r.Id == open.Respondents["Dina"] && r.FinishedAt != null)));
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_told_and_a_line_of_its_length_is_kept()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        var whole = string.Join("\r\n", Enumerable.Repeat("é", 150));
        var refused = await Send(phone, open, new Change("R1.1.why", new string('é', 301), 1));
        Assert.Equal("Au plus 300 caractères.", Read(refused).GetProperty("refused").GetProperty("R1.1.why").GetString());
        await Send(phone, open, new Change("R1.1.why", whole, 2));
        Assert.Equal(whole.Replace("\r\n", " ", StringComparison.Ordinal), (await Saved(open, "R1.1.why"))!.Text);
    }

    [Fact]
    public async Task A_page_kept_from_an_earlier_version_still_sends()
    {
        var open = await OpenCampaign.On(site, false, "Dina");
        var phone = await open.Phone("Dina");
        await Send(phone, open, new Change("R1.1", "3", 40, Page: 1));
        var answer = await phone.Post($"{open.Answering}/reponses", ("Respondent", open.Respondents["Dina"].ToString()),
            ("Item", "R1.1"), ("Value", "1"), ("Sequence", "1"));
        Assert.Equal((HttpStatusCode.OK, 1), (answer.Status, (await Saved(open, "R1.1"))!.Value));
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

    private static Task<Answer> Send(Visitor phone, OpenCampaign open, params Change[] changes) => phone.Post(
        $"{open.Answering}/reponses",
        [("Respondent", open.Respondents["Dina"].ToString()),
            .. changes.SelectMany(change => new (string, string?)[]
            {
                ("Item", change.Item), ("Value", change.Value), ("Sequence", $"{change.Sequence}"),
                ("Writer", $"{change.Page:x32}"), ("Age", $"{change.Age}"),
            })]);

    /// <summary>What a page sends of one question.</summary>
    private sealed record Change(string Item, string Value, long Sequence, int Page = 1, long Age = 0);

    private static JsonElement Read(Answer answer) => JsonDocument.Parse(answer.Text).RootElement;

    private Task<Given?> Saved(OpenCampaign open, string item) =>
        site.Read(db =>
            db.Set<Given>().AsNoTracking().SingleOrDefaultAsync(a => a.RespondentId == open.Respondents["Dina"] && a.Item == item));
}
