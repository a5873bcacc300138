using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Tests.Grouping;

public sealed class GroupPageTests(ResultsSite site) : IClassFixture<ResultsSite>
{
    private static readonly DateTimeOffset March = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    private async Task<Cast> Closed(bool named = false, params (string, StageResult)[] results)
    {
        var cast = new Cast();
        cast.Closed(1, March, results is [] ? Frozen.With("R1.2", Frozen.Levels(3, 3, 0, 0)) : results, named);
        await site.Has([.. cast.Rows]);
        return cast;
    }

    private static string Form(string stage) => $"form[action$='/etapes/{stage}']";

    private Task<GroupValue?> Value(Cast cast, string stage) => site.Read(db =>
        db.Set<GroupValue>()
            .SingleOrDefaultAsync(value =>
                value.Stage == stage && db.Set<Campaign>().Any(c => c.Id == value.CampaignId && c.CooperationId == cast.Cooperation.Id)));

    [Fact]
    public async Task A_level_is_asked_for_and_the_note_is_kept()
    {
        var cast = await Closed();
        var visitor = site.As(cast.Facilitator);
        await visitor.Visit($"{cast.Home}/1/groupe");
        var answer = await visitor.Submit(Form("R1.2"), ("Note", "On en reparle"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Choisissez un niveau.", answer.Page.QuerySelector("#Level-error")?.TextContent);
        Assert.Equal("On en reparle", answer.Page.QuerySelector("#Note")?.TextContent.Trim());
    }

    [Fact]
    public async Task A_member_reads_and_does_not_write()
    {
        var cast = await Closed();
        var visitor = site.As(cast.Member);
        await visitor.Visit($"{cast.Home}/1/groupe");
        Assert.Empty(visitor.Page.QuerySelectorAll(".group-stage form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Post($"{cast.Home}/1/groupe/etapes/R1.2", ("Level", "2"))).Status);
    }

    [Fact]
    public async Task The_group_settles_a_level_with_its_reason()
    {
        var cast = await Closed();
        var visitor = site.As(cast.Facilitator);
        await visitor.Visit($"{cast.Home}/1/groupe");
        var answer = await visitor.Submit(Form("R1.2"), ("Level", "2"), ("Note", "Trois structures viennent toujours."));
        Assert.Equal($"{cast.Home}/1/groupe?vue=bilan", answer.Location);
        var value = await Value(cast, "R1.2");
        Assert.Equal((2, "Trois structures viennent toujours.", cast.Facilitator), (value!.Level, value.Note, value.Settled.Person));
    }

    [Fact]
    public async Task Of_two_who_settle_for_the_first_time_at_once_the_second_is_told()
    {
        var cast = await Closed();
        var (one, other) = (site.As(cast.Facilitator), site.As(cast.OtherFacilitator));
        await one.Visit($"{cast.Home}/1/groupe");
        await other.Visit($"{cast.Home}/1/groupe");
        Assert.Equal(HttpStatusCode.Redirect, (await one.Submit(Form("R1.2"), ("Level", "2"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await other.Submit(Form("R1.2"), ("Level", "0"), ("Note", "La nôtre"))).Status);
        Assert.Equal(2, (await Value(cast, "R1.2"))!.Level);
        Assert.NotNull(other.Answer.Says(".problems dd"));
        Assert.Equal("La nôtre", other.Answer.Says("#Note")?.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await other.Submit(Form("R1.2"))).Status);
        Assert.Equal((0, "La nôtre"), ((await Value(cast, "R1.2"))!.Level, (await Value(cast, "R1.2"))!.Note));
    }

    [Fact]
    public async Task Of_two_who_change_a_value_at_once_the_second_is_told()
    {
        var cast = await Closed();
        var (one, other) = (site.As(cast.Facilitator), site.As(cast.OtherFacilitator));
        await one.Visit($"{cast.Home}/1/groupe");
        await one.Submit(Form("R1.2"), ("Level", "1"));
        await one.Visit($"{cast.Home}/1/groupe?etape=R1.2");
        await other.Visit($"{cast.Home}/1/groupe?etape=R1.2");
        Assert.Equal(HttpStatusCode.Redirect, (await one.Submit(Form("R1.2"), ("Level", "2"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await other.Submit(Form("R1.2"), ("Level", "0"), ("Note", "La nôtre"))).Status);
        Assert.Equal(2, (await Value(cast, "R1.2"))!.Level);
        Assert.NotNull(other.Answer.Says(".problems dd"));
        Assert.Equal("La nôtre", other.Answer.Says("#Note")?.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await other.Submit(Form("R1.2"))).Status);
        Assert.Equal((0, "La nôtre"), ((await Value(cast, "R1.2"))!.Level, (await Value(cast, "R1.2"))!.Note));
    }

    [Fact]
    public async Task Racing_writers_leave_exactly_one_value()
    {
        var cast = await Closed();
        var writers = new[] { site.As(cast.Facilitator), site.As(cast.OtherFacilitator), site.As(cast.Lead) };
        foreach (var writer in writers) await writer.Visit($"{cast.Home}/1/groupe");
        var statuses = (await Task.WhenAll(writers.Select((writer, i) => writer.Submit(Form("R1.2"), ("Level", $"{i}")))))
            .Select(answer => answer.Status).ToList();
        Assert.Single(statuses, HttpStatusCode.Redirect);
        Assert.Equal(2, statuses.Count(status => status == HttpStatusCode.Conflict));
        Assert.NotNull(await Value(cast, "R1.2"));
    }

    [Fact]
    public async Task The_group_takes_its_value_back()
    {
        var cast = await Closed();
        var visitor = site.As(cast.Facilitator);
        await visitor.Visit($"{cast.Home}/1/groupe");
        await visitor.Submit(Form("R1.2"), ("Level", "1"));
        await visitor.Visit($"{cast.Home}/1/groupe?etape=R1.2");
        await visitor.Submit(Form("R1.2"), ("TakeBack", "true"));
        Assert.Null(await Value(cast, "R1.2"));
    }

    [Fact]
    public async Task Stages_without_debate_are_settled_at_their_mean_and_undone_as_one()
    {
        var cast =
            await Closed(
                results: [("R1.1", Frozen.Levels(3, 3, 3)), ("R1.2", Frozen.Levels(3, 3, 0, 0)), ("R1.3", Frozen.Levels(1, 1)),
                    ("R1.4", Frozen.Levels(1, 1, 1))]);
        var visitor = site.As(cast.Facilitator);
        await visitor.Visit($"{cast.Home}/1/groupe?vue=bilan");
        Assert.Contains("Aucune position ne bouge.", visitor.Page.QuerySelector("#moyennes")!.TextContent, StringComparison.Ordinal);
        await visitor.Submit("form[action$='/moyennes']");
        Assert.Equal((1d, 1 / 3d), ((await Value(cast, "R1.1"))!.Completeness, (await Value(cast, "R1.4"))!.Completeness));
        Assert.Null(await Value(cast, "R1.2"));
        Assert.Null(await Value(cast, "R1.3"));

        await visitor.Visit($"{cast.Home}/1/groupe?vue=bilan");
        await visitor.Submit("form[action$='/moyennes/annuler']");
        Assert.Null(await Value(cast, "R1.1"));
        Assert.Null(await Value(cast, "R1.4"));
    }

    [Fact]
    public async Task A_stage_with_two_voices_shows_no_number_among_others_that_do()
    {
        var cast = await Closed(results: [("R1.1", Frozen.Levels(3, 3, 3)), ("R1.2", Frozen.Levels(3, 0))]);
        var visitor = site.As(cast.Member);
        await visitor.Visit($"{cast.Home}/1/groupe?etape=R1.2");
        var hidden = visitor.Page.QuerySelector("[id='etape-R1.2']")!;
        Assert.Contains("2 réponses seulement", hidden.TextContent, StringComparison.Ordinal);
        Assert.Null(hidden.QuerySelector("svg.spread"));
        Assert.DoesNotContain("Moyenne", hidden.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_point_is_looked_at_at_a_time_then_what_the_group_said()
    {
        var cast = await Closed(
            results: [("R1.1", Frozen.Levels(3, 3, 0, 0)), ("R2.1", Frozen.Levels(3, 2, 0, 0)), ("R3.1", Frozen.Levels(1, 1, 1))]);
        var visitor = site.As(cast.Facilitator);
        await visitor.Visit($"{cast.Home}/1/groupe");
        Assert.Equal("etape-R1.1", Assert.Single(visitor.Page.QuerySelectorAll(".group-stage")).Id);
        Assert.Equal(2, visitor.Page.QuerySelectorAll(".points li").Length);
        Assert.Contains(visitor.Page.QuerySelectorAll(".settle .then"),
            effect => effect.TextContent.EndsWith("passerait de 0,5 à 1.", StringComparison.Ordinal));
        Assert.Contains("Choisissez", visitor.Page.QuerySelector(".settle .none")!.TextContent, StringComparison.Ordinal);
        var answer = await visitor.Submit(Form("R1.1"), ("Level", "2"));
        Assert.Equal($"{cast.Home}/1/groupe?etape=R2.1", answer.Location);
        await visitor.Visit($"{cast.Home}/1/groupe?etape=R2.1");
        answer = await visitor.Submit(Form("R2.1"), ("Level", "2"));
        Assert.Equal($"{cast.Home}/1/groupe?vue=bilan", answer.Location);
        await visitor.Visit($"{cast.Home}/1/groupe?vue=bilan");
        Assert.StartsWith("2 étapes sur 25 posées par le groupe, 1 lue à la moyenne des réponses",
            visitor.Page.QuerySelector("#bilan + .lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await visitor.Status($"{cast.Home}/1/groupe?etape=R9.9"));
    }

    [Theory]
    [InlineData(false, HttpStatusCode.NotFound)]
    [InlineData(true, HttpStatusCode.OK)]
    public async Task Who_said_what_is_shown_only_when_the_campaign_was_opened_so(bool named, HttpStatusCode status)
    {
        var cast = await Closed(named);
        Assert.Equal(status, await site.As(cast.Member).Status($"{cast.Home}/1/groupe/etapes/R1.2"));
    }
}
