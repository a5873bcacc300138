using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Assessments.Domain;
using Rouages.Testing;

namespace Rouages.Assessments.Tests.Reporting;

public sealed class SharesTests(ResultsSite site) : IClassFixture<ResultsSite>
{
    private static readonly DateTimeOffset March = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    private async Task<Cast> Closed(bool named = false)
    {
        var cast = new Cast();
        var campaign = cast.Closed(1, March, Frozen.With("R1.2", Frozen.Levels(3, 3, 0, 0)), named);
        cast.Rows.Add(
            new GroupValue
            {
                CampaignId = campaign.Id, Stage = "R1.2", Level = 2, Note = "Entre nous",
                Settled = new(cast.Facilitator, null, March)
            });
        await site.Has([.. cast.Rows]);
        return cast;
    }

    private async Task<(Visitor Lead, string Link)> Share(Cast cast, params (string, string?)[] choices)
    {
        var lead = site.As(cast.Lead);
        await lead.Visit($"{cast.Home}/1/partages");
        await lead.Submit("form.form", [("For", "Région"), .. choices]);
        await lead.Follow();
        return (lead, new Uri(lead.Page.QuerySelector(".fresh a")!.GetAttribute("href")!).AbsolutePath);
    }

    [Fact]
    public async Task One_says_whom_a_version_is_for()
    {
        var cast = await Closed();
        var lead = site.As(cast.Lead);
        await lead.Visit($"{cast.Home}/1/partages");
        var answer = await lead.Submit("form.form", ("For", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Dites pour qui est cette version.", answer.Page.QuerySelector("#For-error")?.TextContent);
    }

    [Fact]
    public async Task Who_holds_the_link_reads_the_version_without_account_and_nothing_of_the_inside()
    {
        var cast = await Closed();
        var (_, link) = await Share(cast);
        var funder = site.Visitor();
        var answer = await funder.Visit(link);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("est-ce ce qui vous retient ?", answer.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Entre nous", answer.Page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("la jugent", answer.Page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex, nofollow", answer.Page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task Notes_and_spread_go_only_when_chosen()
    {
        var cast = await Closed();
        var (_, link) = await Share(cast, ("Notes", "true"), ("Spread", "true"));
        var text = (await site.Visitor().Visit(link)).Page.Body!.TextContent;
        Assert.Contains("Entre nous", text, StringComparison.Ordinal);
        Assert.Contains("deux personnes la jugent", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_version_does_not_change_when_the_group_does()
    {
        var cast = await Closed();
        var (_, link) = await Share(cast);
        var before = (await site.Visitor().Visit(link)).Page.QuerySelector(".wheels")!.TextContent;
        await site.Do(db => db.Set<GroupValue>().ExecuteUpdateAsync(all => all.SetProperty(value => value.Level, 0)));
        Assert.Equal(before, (await site.Visitor().Visit(link)).Page.QuerySelector(".wheels")!.TextContent);
    }

    [Fact]
    public async Task A_link_that_is_taken_back_no_longer_opens()
    {
        var cast = await Closed();
        var (lead, link) = await Share(cast);
        await lead.Submit("form[action$='/revoquer']");
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().Status(link));
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().Status("/partage/" + new string('A', 43)));
    }

    [Fact]
    public async Task Only_what_the_porteur_publishes_is_seen_by_everyone_until_they_take_it_back()
    {
        var cast = await Closed();
        var lead = site.As(cast.Lead);
        await lead.Visit($"{cast.Home}/1/partages");
        await lead.Submit("form[action$='/publier']");
        var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, await visitor.Status(cast.Home));
        Assert.DoesNotContain("la jugent", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("meta[property='og:image']"));
        Assert.Equal(HttpStatusCode.OK, await visitor.Status($"/cooperations/{cast.Slug}/rouages.svg"));

        await lead.Follow();
        await lead.Submit("form[action$='/publier']");
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().Status(cast.Home));
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().Status($"/cooperations/{cast.Slug}/rouages.svg"));
    }
}
