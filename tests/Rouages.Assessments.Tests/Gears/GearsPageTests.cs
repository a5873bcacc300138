using System.Net;

namespace Rouages.Assessments.Tests.Gears;

public sealed class GearsPageTests(ResultsSite site) : IClassFixture<ResultsSite>
{
    private static readonly DateTimeOffset March = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    private async Task<Cast> Example()
    {
        var cast = new Cast();
        cast.Closed(1, March, Frozen.With("R1.2", Frozen.Levels(3, 3, 3, 3, 0, 0, 0)), respondents: 7);
        await site.Has([.. cast.Rows]);
        return cast;
    }

    [Fact]
    public async Task The_headline_names_the_wheel_that_holds_the_others_back()
    {
        var cast = await Example();
        var visitor = site.As(cast.Member);
        Assert.Equal(HttpStatusCode.OK, await visitor.Status(cast.Home));
        Assert.Equal(
            "« Valorisation du projet » est loin derrière les autres rouages : est-ce ce qui vous retient ?", visitor.Page.QuerySelector(".say h2")?.TextContent);
        Assert.Contains("Sept organisations, sept réponses", visitor.Page.QuerySelector(".say p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, visitor.Page.QuerySelectorAll(".gesture").Length);
    }

    [Fact]
    public async Task A_need_becomes_an_action_with_a_short_title_and_its_words_kept()
    {
        var cast = await Example();
        var visitor = site.As(cast.Member);
        await visitor.Visit($"{cast.Home}/1/gestes");
        var added =
            Uri.UnescapeDataString(visitor.Page.QuerySelectorAll(".gesture a").Select(link => link.GetAttribute("href")!)
                .Single(href => href.Contains("VA-B1", StringComparison.Ordinal)));
        Assert.Contains("titre=Trouver de l’aide\u00a0: professionnels de la communication&", added, StringComparison.Ordinal);
        Assert.Contains("notes=Professionnels de la communication (graphistes, communicants, designers)", added, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answers_of_a_debated_stage_are_said_in_one_sentence()
    {
        var cast = await Example();
        var visitor = site.As(cast.Member);
        await visitor.Visit(cast.Home);
        Assert.Contains("Quatre personnes la jugent acquise, trois non abordée.", visitor.Page.Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_finds_nothing_that_was_not_published()
    {
        var cast = await Example();
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().Status(cast.Home));
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().Status($"{cast.Home}/1"));
    }

    [Fact]
    public async Task Before_the_first_diagnosis_the_page_teaches_and_offers_one_button()
    {
        var cast = new Cast();
        await site.Has([.. cast.Rows]);
        var visitor = site.As(cast.Facilitator);
        await visitor.Visit(cast.Home);
        Assert.Equal("Pas encore de diagnostic", visitor.Page.QuerySelector(".empty h2")?.TextContent);
        Assert.Single(visitor.Page.QuerySelectorAll(".empty .btn"));
    }

    [Fact]
    public async Task Two_answers_show_no_number_and_lead_to_the_group_page()
    {
        var cast = new Cast();
        cast.Closed(1, March, [("R1.1", Frozen.Levels(3, 1))], respondents: 2);
        await site.Has([.. cast.Rows]);
        var visitor = site.As(cast.Facilitator);
        await visitor.Visit(cast.Home);
        Assert.Equal("Trop peu de réponses pour dire où vous en êtes.", visitor.Page.QuerySelector(".say h2")?.TextContent);
        Assert.EndsWith("/groupe", visitor.Page.QuerySelector(".say .btn")?.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("écart type", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }
}
