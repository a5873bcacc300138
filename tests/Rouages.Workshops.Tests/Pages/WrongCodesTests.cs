using System.Net;
using Microsoft.EntityFrameworkCore;
using Rouages.Testing;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Joining;

namespace Rouages.Workshops.Tests.Pages;

/// <summary>Codes of rooms that somebody guesses.</summary>
public sealed class WrongCodesTests(HallSite site) : IClassFixture<HallSite>
{
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
        Assert.Empty(await site.Read(db => db.Set<JoinCodeAttempt>().ToListAsync()));
    }

    [Fact]
    public async Task One_mistake_or_a_script_without_cookies_leaves_nothing_behind()
    {
        await site.Run("workshops-old-guesses");
        var before = await site.Read(db => db.Set<JoinCodeAttempt>().CountAsync(guess => guess.Device != "site"));
        for (var i = 0; i < 3; i++)
        {
            using var visitor = site.Visitor();
            await visitor.Visit("/rejoindre/AAAAAC");
        }

        Assert.Equal(before, await site.Read(db => db.Set<JoinCodeAttempt>().CountAsync(guess => guess.Device != "site")));
    }

    [Fact]
    public async Task A_guesser_who_keeps_nothing_is_slowed_and_takes_no_known_device_with_them()
    {
        var hall = await site.Workshop();
        var known = await hall.Joins("Ana");
        for (var i = 0; i < JoinCodeAttempts.MostOnSite; i++)
        {
            using var guesser = site.Visitor();
            await guesser.Visit("/rejoindre/AAAAAC");
        }

        using var stranger = site.Visitor();
        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.Visit("/rejoindre/AAAAAC")).Status);
        var right = await stranger.Visit($"/rejoindre/{hall.Workshop.Code}");
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (right.Status, right.Headers["Retry-After"]));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.Visit($"/rejoindre/{hall.Workshop.Code}?cle=000000000000")).Status);
        Assert.Equal(HttpStatusCode.OK,
            (await stranger.Visit($"/rejoindre/{hall.Workshop.Code}?cle={JoinCode.KeyOf(hall.Workshop.Id)}")).Status);
        await stranger.Submit("main form");
        Assert.Equal(HttpStatusCode.OK, (await stranger.Follow()).Status);
        var other = await site.Workshop();
        Assert.Equal(HttpStatusCode.OK, (await known.Visit($"/rejoindre/{other.Workshop.Code}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.As(site.Stranger).Visit($"/rejoindre/{other.Workshop.Code}")).Status);

        site.Clock.Advance(JoinCodeAttempts.SiteDuring + TimeSpan.FromSeconds(1));
        using var later = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await later.Visit($"/rejoindre/{hall.Workshop.Code}")).Status);
    }
}
