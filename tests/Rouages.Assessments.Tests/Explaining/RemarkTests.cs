using System.Net;
using Rouages.Testing;

namespace Rouages.Assessments.Tests.Explaining;

/// <summary>A remark on a card reaches who keeps it, with or without an account, and is counted by version.</summary>
public sealed class RemarkTests(Site site) : IClassFixture<Site>
{
    private const string Stage = "/rouages/rouages-de-la-cooperation/etapes/R5.4";

    [Fact]
    public async Task A_visitor_makes_one_remark_on_a_card_and_who_keeps_it_reads_how_many()
    {
        using var visitor = await site.Visit(Stage);
        var there = visitor.Page.QuerySelectorAll(".card-of-stage a").Select(link => link.GetAttribute("href")!)
            .Single(link => link.StartsWith("/signaler/card/", StringComparison.Ordinal));
        await visitor.Visit(there);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Submit("#signaler", ("Email", "ana@exemple.fr"))).Status);
        Assert.NotNull(visitor.Page.QuerySelector("#Text-error"));
        var sent = await visitor.Submit("#signaler", ("Email", "ana@exemple.fr"), ("Text", "Il manque la charge mentale."));
        Assert.Equal((HttpStatusCode.Found, Stage), (sent.Status, sent.Location));

        await visitor.Visit(there);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await visitor.Submit("#signaler", ("Email", "ana@exemple.fr"), ("Text", "Et le repos."))).Status);

        var keeper = A.Person("Odile");
        keeper.BecomeOperator(site.Clock.GetUtcNow());
        await site.Has(keeper);
        var operating = site.As(keeper);
        var page = await operating.Visit("/exploitation/remarques");
        Assert.Contains("version 2", page.Says("main h2")!, StringComparison.Ordinal);
        Assert.Equal(["1", "1"], page.Page.QuerySelectorAll("main td").Select(cell => cell.TextContent));
        var way = Assert.Single(page.Page.QuerySelectorAll("main th a[href*='/moderation/']"));
        Assert.Contains("charge mentale", way.TextContent, StringComparison.Ordinal);
        Assert.Contains("Il manque la charge mentale.", (await operating.Visit(way.GetAttribute("href")!)).Says("main"),
            StringComparison.Ordinal);
        Assert.Contains("Une remarque", (await operating.Visit("/moderation")).Says("main")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_makes_a_remark_on_a_card_that_is_not_there() =>
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().Status($"/signaler/card/{Guid.Empty}"));
}
