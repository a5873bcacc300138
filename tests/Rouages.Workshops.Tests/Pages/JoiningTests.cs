using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Testing;
using Rouages.Workshops.Joining;

namespace Rouages.Workshops.Tests.Pages;

public sealed class JoiningTests(HallSite site) : IClassFixture<HallSite>
{
    [Theory]
    [InlineData("12")]
    [InlineData("ABCDE0")]
    [InlineData("drop table;")]
    public async Task What_cannot_be_a_code_is_shown_again_with_its_sentence(string typed)
    {
        using var visitor = await site.Visit("/rejoindre");
        var answer = await visitor.Submit(("code", typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Un code a six lettres ou chiffres, sans zéro ni un.", answer.Says("#code-error"));
        Assert.Equal(typed, answer.Page.QuerySelector("#code")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_code_that_nobody_has_says_so()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Visit("/rejoindre/AAAAAA");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith("Aucun atelier n’a ce code.", answer.Says("#code-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workshop_that_is_over_says_so_to_whoever_comes_late()
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        await hall.Does("close");
        using var late = site.Visitor();
        Assert.Equal("L’atelier qui avait ce code est terminé.", (await late.Visit($"/rejoindre/{hall.Workshop.Code}")).Says("#code-error"));
    }

    [Fact]
    public async Task Wrong_codes_are_counted_by_device_and_never_by_address()
    {
        var hall = await site.Workshop();
        using var guesser = site.Visitor();
        for (var i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guesser.Visit("/rejoindre/AAAAAC")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.Visit($"/rejoindre/{hall.Workshop.Code}")).Status);

        using var neighbour = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await neighbour.Visit($"/rejoindre/{hall.Workshop.Code}")).Status);

        site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.OK, (await guesser.Visit($"/rejoindre/{hall.Workshop.Code}")).Status);
    }

    [Fact]
    public async Task Wrong_codes_count_on_every_node_and_are_forgotten()
    {
        var hall = await site.Workshop();
        await using var second = new SecondHall(site);
        await second.InitializeAsync();
        using var guesser = site.Visitor();
        for (var i = 0; i < 9; i++) await guesser.Visit("/rejoindre/AAAAAC");
        using var elsewhere = second.Visitor();
        elsewhere["appareil"] = guesser["appareil"];
        await elsewhere.Visit("/rejoindre/AAAAAC");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.Visit($"/rejoindre/{hall.Workshop.Code}")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await elsewhere.Visit($"/rejoindre/{hall.Workshop.Code}")).Status);

        site.Clock.Advance(TimeSpan.FromMinutes(11));
        await site.Run("workshops-old-guesses");
        Assert.Empty(await site.Read(db => db.Set<Guess>().ToListAsync()));
    }

    [Fact]
    public async Task One_mistake_or_a_script_without_cookies_leaves_nothing_behind()
    {
        await site.Run("workshops-old-guesses");
        var before = await site.Read(db => db.Set<Guess>().CountAsync());
        for (var i = 0; i < 3; i++)
        {
            using var visitor = site.Visitor();
            await visitor.Visit("/rejoindre/AAAAAC");
        }

        Assert.Equal(before, await site.Read(db => db.Set<Guess>().CountAsync()));
    }

    [Fact]
    public async Task A_first_name_that_is_too_long_is_kept_and_nobody_comes_in()
    {
        var hall = await site.Workshop();
        using var visitor = await site.Visit($"/rejoindre/{hall.Workshop.Code}");
        var answer = await visitor.Submit("main form", ("Name", new string('é', 41)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(new string('é', 41), answer.Page.QuerySelector("#Name")?.GetAttribute("value"));
    }

    [Fact]
    public async Task The_code_is_read_as_people_type_it()
    {
        var hall = await site.Workshop();
        using var visitor = await site.Visit("/rejoindre");
        var code = hall.Workshop.Code;
        var answer = await visitor.Submit(("code", $" {code[..3].ToLowerInvariant()}-{code[3..]} "));
        Assert.Equal($"/rejoindre/{code}", answer.Location);
    }

    [Theory]
    [InlineData(false, "Ici, les cartes sont anonymes.")]
    [InlineData(true, "Ici, les cartes sont signées.")]
    public async Task The_rule_is_read_before_anything_is_written(bool withNames, string rule)
    {
        var hall = await site.Workshop(signed: withNames);
        using var visitor = await site.Visit($"/rejoindre/{hall.Workshop.Code}");
        Assert.StartsWith(rule, visitor.Answer.Says(".rule"), StringComparison.Ordinal);
        await visitor.Submit("main form");
        await hall.Opens("feuilles");
        await visitor.Visit(hall.Desk);
        Assert.StartsWith(rule, visitor.Answer.Says(".rule"), StringComparison.Ordinal);
    }
}

/// <summary>Another node on the same database.</summary>
internal sealed class SecondHall(HallSite first) : Site
{
    protected override Dictionary<string, string?> Settings() => new(base.Settings()) { ["ROUAGES_DATABASE"] = first.DatabaseAddress };
}
