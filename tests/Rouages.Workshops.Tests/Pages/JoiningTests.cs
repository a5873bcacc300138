using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Testing;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Joining;

namespace Rouages.Workshops.Tests.Pages;

public sealed class JoiningTests(HallSite site) : IClassFixture<HallSite>
{
    [Theory]
    [InlineData("12", "Un code a six lettres ou chiffres.")]
    [InlineData("ABCDE0", "Aucun code ne s’écrit avec ces lettres-là\u00A0: regardez encore une fois l’écran.")]
    [InlineData("drop table;", "Un code a six lettres ou chiffres.")]
    public async Task What_cannot_be_a_code_is_shown_again_with_its_sentence(string typed, string said)
    {
        using var visitor = await site.Visit("/rejoindre");
        var answer = await visitor.Submit(("code", typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(said, answer.Says("#code-error"));
        Assert.Equal(typed, answer.Page.QuerySelector("#code")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_code_that_nobody_has_says_so()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Visit("/rejoindre/AAAAAA");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith("Aucun atelier ouvert n’a ce code.", answer.Says("#code-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_has_served_looks_like_any_other()
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        await hall.Does("close");
        using var late = site.Visitor();
        var used = (await late.Visit($"/rejoindre/{hall.Workshop.Code}")).Says("#code-error");
        Assert.Equal((await late.Visit("/rejoindre/AAAAAA")).Says("#code-error"), used);
    }

    [Fact]
    public async Task A_device_takes_so_many_places_and_a_room_takes_so_many_people_at_once()
    {
        var hall = await site.Workshop();
        using var device = site.Visitor();
        for (var i = 0; i < JoinCodeAttempts.MostPlaces; i++)
        {
            device[$"atelier-{hall.Workshop.Id:N}"] = null;
            await device.Visit($"/rejoindre/{hall.Workshop.Code}");
            Assert.Equal(HttpStatusCode.Redirect, (await device.Submit("main form")).Status);
        }

        device[$"atelier-{hall.Workshop.Id:N}"] = null;
        await device.Visit($"/rejoindre/{hall.Workshop.Code}");
        Assert.Contains("Beaucoup de personnes sont entrées", (await device.Submit("main form")).Says(".problems"), StringComparison.Ordinal);
        for (var i = JoinCodeAttempts.MostPlaces; i < Room.MostAtOnce; i++) await hall.Joins();
        using var next = await site.Visit($"/rejoindre/{hall.Workshop.Code}");
        var refused = await next.Submit("main form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Beaucoup de monde", refused.Says(".problems"), StringComparison.Ordinal);
        Assert.Equal(Room.MostAtOnce,
            await site.Read(db => db.Set<Participant>().CountAsync(place => place.WorkshopId == hall.Workshop.Id)));
        site.Clock.Advance(Room.ArrivalsWithin);
        Assert.Equal(HttpStatusCode.Redirect, (await next.Submit("main form")).Status);
    }

    [Fact]
    public async Task The_facilitator_closes_the_door_and_shows_out_who_came_lately()
    {
        var hall = await site.Workshop();
        await hall.Opens("feuilles");
        var ana = await hall.Joins("Ana");
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        var (bao, cleo) = (await hall.Joins("Bao"), await hall.Joins("Cléo"));
        await cleo.Post(hall.Phone, ("do", "card"), ("command", "c"), ("step", "feuilles"), ("column", "amorcer"), ("text", "Une mare"));
        await hall.Fanny.Visit($"{hall.Address}/animer");
        await hall.Fanny.Submit("form[data-do=newcomers]");
        using var late = await site.Visit($"/rejoindre/{hall.Workshop.Code}");
        Assert.Contains("L’entrée est fermée", late.Answer.Says(".problems"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await late.Submit("main form")).Status);
        Assert.Equal(3, await site.Read(db => db.Set<Participant>().CountAsync(place => place.WorkshopId == hall.Workshop.Id)));

        await hall.Fanny.Visit($"{hall.Address}/animer");
        Assert.Equal(HttpStatusCode.Redirect, (await hall.Fanny.Submit("form[data-do=clear]", ("minutes", "5"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await bao.Visit(hall.Phone)).Status);
        Assert.Equal(HttpStatusCode.OK, (await cleo.Visit(hall.Phone)).Status);
        Assert.Equal(HttpStatusCode.OK, (await ana.Visit(hall.Phone)).Status);

        await hall.Fanny.Visit($"{hall.Address}/animer");
        await hall.Fanny.Submit("form[data-do=newcomers]");
        Assert.Equal(HttpStatusCode.Redirect, (await late.Submit("main form")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await ana.Post(hall.Phone, ("do", "clear"), ("command", "x"), ("guests", "1"))).Status);
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
        await visitor.Visit(hall.Phone);
        Assert.StartsWith(rule, visitor.Answer.Says(".rule"), StringComparison.Ordinal);
    }
}

/// <summary>Another node on the same database.</summary>
internal sealed class SecondHall(HallSite first) : Site
{
    protected override Dictionary<string, string?> Settings() => new(base.Settings()) { ["ROUAGES_DATABASE"] = first.DatabaseAddress };
}
